import { dataNameAllowed } from '../../shared/ids';
import type { DefinitionProblem } from '../edits/edit';
import { type FormIndex, holderOfNames, labelOf } from '../form-index';
import type { DefinitionRule } from './rule';
import { problemAt } from './words';

/** Tên dữ liệu: allowed, and unlike every other name in the same object of the answers. */
export const dataNamesDiffer: DefinitionRule = (definition, index) => {
  const problems: DefinitionProblem[] = [];
  const report = (code: string, pointer: string, text: string) =>
    problems.push(problemAt(definition, code, `${pointer}/name`, text));
  const holders = new Map<string, Map<string, string>>();

  for (const { id, node, parentId, pointer } of index.nodes.values()) {
    if (!('name' in node) || parentId === null) continue;
    if (!dataNameAllowed(node.name)) report('name-not-allowed', pointer, `tên dữ liệu “${node.name}” không được dùng.`);
    const holder = holderOfNames(index, parentId);
    const names = holders.get(holder) ?? new Map<string, string>();
    holders.set(holder, names);
    const other = names.get(node.name);
    if (other === undefined) names.set(node.name, id);
    else report('duplicate-name', pointer, `tên dữ liệu “${node.name}” trùng với “${labelIn(index, other)}”.`);
  }
  return problems;
};

const labelIn = (index: FormIndex, id: string): string => {
  const entry = index.nodes.get(id);
  return entry ? labelOf(entry.node) : id;
};
