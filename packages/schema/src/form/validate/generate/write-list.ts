import { numberText } from '../messages';
import type { SchemaNode } from '../schema-index';
import type { BodyWriter } from './body-writer';
import { aboutItem } from './fields';

/** The keywords that look into a list. */
export function writeList(writer: BodyWriter): string {
  const inside = `${writePrefix(writer)}${writeItems(writer)}${writeContains(writer)}`;
  return inside === '' ? '' : `if(${writer.generator.constants.use('Y')}(d)){${inside}}`;
}

function writePrefix(writer: BodyWriter): string {
  const prefix = writer.node.list.get('prefixItems');
  if (!prefix) return '';
  const checks = prefix.map((child, index) => {
    const spot = { value: `d[${index}]`, path: `p+"/${index}"`, about: aboutItem(writer.site.about, child) };
    const check = writer.applyBelow(child, spot, 'prefixItems');
    return check === '' ? '' : `if(d.length>${index}){${check}}`;
  });
  const mark = writer.tracker ? `${writer.tracker}.n=Math.max(${writer.tracker}.n,${prefix.length});` : '';
  return checks.join('') + mark;
}

function writeItems(writer: BodyWriter): string {
  const items = writer.single('items');
  if (!items) return '';
  const from = writer.node.list.get('prefixItems')?.length ?? 0;
  const mark = writer.tracker ? `${writer.tracker}.I=true;` : '';
  return eachItem(writer, items, from, 'items', '') + mark;
}

export function eachItem(
  writer: BodyWriter,
  child: SchemaNode,
  from: number | string,
  rule: string,
  skip: string,
): string {
  const spot = { value: 'd[j]', path: 'p+"/"+j', about: aboutItem(writer.site.about, child) };
  const check = writer.applyBelow(child, spot, rule);
  const step = writer.generator.step('d.length');
  return check === '' ? '' : `${step}for(let j=${from};j<d.length;j++){${skip}${check}}`;
}

/** From 2020-12 on, an item that `contains` finds counts as evaluated. */
function writeContains(writer: BodyWriter): string {
  const child = writer.single('contains');
  if (!child) return '';
  const { minContains, maxContains } = writer.node.assertions;
  const min = typeof minContains === 'number' ? minContains : 1;
  const marks = writer.tracker !== null && writer.node.resource.dialect === '2020-12';
  if (min === 0 && typeof maxContains !== 'number' && !marks) return '';
  const found = marks ? `n++;${writer.tracker}.x.add(j);` : 'n++;';
  const step = writer.generator.step('d.length');
  const lines = [`${step}let n=0;for(let j=0;j<d.length;j++)if(${writer.verdictBelow(child, 'd[j]')}){${found}}`];
  if (min > 0) {
    const rule = typeof minContains === 'number' ? 'minContains' : 'contains';
    lines.push(`if(n<${min}){${writer.fail(rule, writer.here, { given: numberText(min) })}}`);
  }
  if (typeof maxContains === 'number') {
    lines.push(`if(n>${maxContains}){${writer.fail('maxContains', writer.here, { given: numberText(maxContains) })}}`);
  }
  return `{${lines.join('')}}`;
}
