import { foldText } from '../../shared/fold-text';
import type { JsonSchemaObject } from '../../shared/json';
import { ancestorsOf, type FormNode, labelOf } from '../form-index';
import { alreadyKnown, attributeNames, sourceNames } from '../known-data';
import { type AdviceRule, type Mend, problemOf } from './advice-rule';

/**
 * Dữ liệu đã có (Đ7.2g, Đ27.2b): a register already holds what the field asks of the one who fills, so it is taken and
 * not asked. Rows, groups and sections about other people are left alone, and so is what is prefilled once already.
 */
export const knownDataAreNotAsked: AdviceRule = (facts) => {
  const { index } = facts;
  const nodes = [...index.nodes.values()];
  const filled = new Set(
    nodes.flatMap(({ node }) => ('schema' in node && node.prefill ? [node.prefill.attribute] : [])),
  );
  const sources = new Set(nodes.flatMap(({ node }) => ('schema' in node && node.prefill ? [node.prefill.source] : [])));
  return nodes.flatMap(({ node, pointer }) => {
    if (!('schema' in node) || node.prefill || node.calculate != null) return [];
    const known = alreadyKnown(labelOf(node));
    if (!known || filled.has(known.attribute)) return [];
    // Who is filled in from the population alone is no member yet.
    if (known.source === 'member-register' && sources.has('population-register') && !sources.has(known.source))
      return [];
    if (ancestorsOf(index, node.id).some(({ node: around }) => isAboutAnother(around))) return [];
    filled.add(known.attribute);
    const text = `“${attributeNames[known.attribute] ?? known.attribute}” đã có ở ${sourceNames[known.source]}; nên lấy sẵn, không hỏi lại (Đ7.2g, Đ27.2b).`;
    const mend: Mend | undefined = takes(node.schema, known.attribute)
      ? {
          text: `Lấy sẵn từ ${sourceNames[known.source]}`,
          edits: [{ op: 'changeField', id: node.id, changes: { prefill: { ...known, lock: 'verified' } } }],
        }
      : undefined;
    return [problemOf(facts, 'warning', 'known-already', `${pointer}/prefill`, text, mend)];
  });
};

const others =
  /(^| )(bo|me|cha|vo|chong|con|anh chi em|ong ba|nguoi gioi thieu|nguoi giup do|nguoi thay the|nguoi nhan|nguoi duoc|nguoi lien he|than nhan|gia dinh|xac nhan|nhan xet)( |$|,|\/)/;

const isAboutAnother = (around: FormNode): boolean =>
  'name' in around || ('title' in around && others.test(foldText(around.title)));

const objects = new Set(['birthPlace', 'homeTown', 'residence', 'branch', 'committee', 'organisation', 'parent']);

/** A value of the register must be of the field's kind, or it would fill what cannot be sent. */
const takes = ({ type }: JsonSchemaObject, attribute: string): boolean =>
  type === (objects.has(attribute) ? 'object' : attribute === 'year' ? 'number' : 'string');
