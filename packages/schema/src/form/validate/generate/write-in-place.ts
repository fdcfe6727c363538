import type { SchemaNode } from '../schema-index';
import type { BodyWriter } from './body-writer';
import { isLeaf } from './site';
import { unlike } from './value-checks';

/** References and the keywords that combine subschemas over the same value. */
export function writeInPlace(writer: BodyWriter): string {
  const { node } = writer;
  const lines: string[] = [];
  for (const { keyword, target, dynamic } of node.references) {
    const chosen = dynamic === null ? target : (writer.site.scope.anchors.get(dynamic) ?? target);
    lines.push(writer.applyInPlace(chosen, keyword));
  }
  for (const part of node.list.get('allOf') ?? []) lines.push(writer.applyInPlace(part, 'allOf'));
  lines.push(anyOf(writer), oneOf(writer), not(writer), ifThenElse(writer));
  return lines.join('');
}

function anyOf(writer: BodyWriter): string {
  const options = writer.node.list.get('anyOf');
  if (!options) return '';
  const { tracker } = writer;
  if (tracker === null) {
    const verdicts = options.map((option) => writer.verdictInPlace(option, null));
    return verdicts.includes('true') ? '' : `if(!(${verdicts.join('||')}))${writer.fail('anyOf')}`;
  }
  const tries = options.map((option) => counted(writer, option, tracker));
  return `{let n=0,a;${tries.join('')}if(n===0){${writer.fail('anyOf')}}}`;
}

function oneOf(writer: BodyWriter): string {
  const options = writer.node.list.get('oneOf');
  if (!options) return '';
  const constants = distinctConstants(options);
  if (constants) {
    const fails = unlike(constants, 'd', writer.generator.constants);
    return `if(${fails})${writer.fail('oneOf', writer.here, { message: 'option' })}`;
  }
  const tries = options.map((option) => counted(writer, option, writer.tracker));
  return `{let n=0,a;${tries.join('')}if(n!==1){${writer.fail('oneOf')}}}`;
}

/** The values of an options list written as `oneOf` of `const`, when they are plain and no two are equal. */
function distinctConstants(options: readonly SchemaNode[]) {
  const values = options.map((option) => {
    const value =
      isLeaf(option) && Object.keys(option.assertions).join() === 'const' ? option.assertions.const : undefined;
    return typeof value === 'object' && value !== null ? undefined : value;
  });
  const known = values.filter((value) => value !== undefined);
  return known.length === options.length && new Set(known).size === known.length ? known : null;
}

function counted(writer: BodyWriter, option: SchemaNode, tracker: string | null): string {
  if (tracker === null) return `if(${writer.verdictInPlace(option, null)})n++;`;
  const { constants } = writer.generator;
  return `a=${constants.use('T')}();if(${writer.verdictInPlace(option, 'a')}){n++;${constants.use('W')}(${tracker},a)}`;
}

function not(writer: BodyWriter): string {
  const refused = writer.single('not');
  if (!refused) return '';
  const verdict = writer.verdictInPlace(refused, null);
  return verdict === 'false' ? '' : `if(${verdict}){${writer.fail('not')}}`;
}

function ifThenElse(writer: BodyWriter): string {
  const condition = writer.single('if');
  if (!condition) return '';
  const branch = (keyword: 'then' | 'else') => {
    const child = writer.single(keyword);
    return child ? writer.applyInPlace(child, keyword, true) : '';
  };
  const [yes, no] = [branch('then'), branch('else')];
  const { tracker } = writer;
  if (tracker !== null) {
    const { constants } = writer.generator;
    const verdict = writer.verdictInPlace(condition, 'a');
    return `{const a=${constants.use('T')}();if(${verdict}){${constants.use('W')}(${tracker},a);${yes}}else{${no}}}`;
  }
  if (yes === '' && no === '') return '';
  const verdict = writer.verdictInPlace(condition, null);
  return no === '' ? `if(${verdict}){${yes}}` : `if(${verdict}){${yes}}else{${no}}`;
}
