import { escapePointerSegment } from '../../../shared/json-pointer';
import type { SchemaNode } from '../schema-index';
import { isObject } from '../schema-index';
import type { BodyWriter, Spot } from './body-writer';
import { aboutOther, aboutProperty } from './fields';

const chunkSize = 24;

/** The keywords that look into an object. Only own properties count; one that is `undefined` is not there. */
export function writeObject(writer: BodyWriter): string {
  const quick = !writer.mode.collect && writer.tracker === null;
  const counted = quick && isClosed(writer);
  const inside = [
    writeRequired(writer, quick),
    writeDependents(writer),
    quick ? writeQuickProperties(writer, counted) : writeProperties(writer),
    counted ? '' : writeEachProperty(writer),
  ].join('');
  if (inside === '') return '';
  const { constants } = writer.generator;
  return `if(${constants.use('O')}(d)){d=${constants.use('B')}(d);${inside}}`;
}

/** The value of a property; a name that every object inherits something by is looked up as an own one. */
function property(writer: BodyWriter, name: string): string {
  if (name in {}) return `${writer.generator.constants.use('G')}(d,${JSON.stringify(name)})`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `d.${name}` : `d[${JSON.stringify(name)}]`;
}

function propertySpot(writer: BodyWriter, name: string, child?: SchemaNode): Spot {
  const path = `p+${JSON.stringify(`/${escapePointerSegment(name)}`)}`;
  return { value: 'x', path, about: aboutProperty(writer.site.about, name, child) };
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function writeRequired(writer: BodyWriter, quick: boolean): string {
  const { node } = writer;
  return names(node.assertions.required)
    .filter((name) => !quick || !node.named.get('properties')?.has(name))
    .map((name) => `if(${property(writer, name)}===void 0)${writer.fail('required', propertySpot(writer, name))}`)
    .join('');
}

function writeDependents(writer: BodyWriter): string {
  const lines: string[] = [];
  const { dependentRequired } = writer.node.assertions;
  for (const [trigger, needed] of isObject(dependentRequired) ? Object.entries(dependentRequired) : []) {
    const checks = names(needed).map(
      (name) => `if(${property(writer, name)}===void 0)${writer.fail('dependentRequired', propertySpot(writer, name))}`,
    );
    if (checks.length > 0) lines.push(`if(${property(writer, trigger)}!==void 0){${checks.join('')}}`);
  }
  for (const [trigger, child] of writer.node.named.get('dependentSchemas') ?? []) {
    const check = writer.applyInPlace(child, 'dependentSchemas');
    if (check !== '') lines.push(`if(${property(writer, trigger)}!==void 0){${check}}`);
  }
  return lines.join('');
}

function writeProperties(writer: BodyWriter): string {
  const lines: string[] = [];
  for (const [name, child] of writer.node.named.get('properties') ?? []) {
    const mark = writer.tracker ? `${writer.tracker}.p.add(${JSON.stringify(name)});` : '';
    const check = mark + writer.applyBelow(child, propertySpot(writer, name, child), 'properties');
    if (check !== '') lines.push(`x=${property(writer, name)};if(x!==void 0){${check}}`);
  }
  return lines.length === 0 ? '' : `let x;${lines.join('')}`;
}

/** No name but those listed: counting the names found then tells whether there are others. */
function isClosed({ node }: BodyWriter): boolean {
  const open = node.named.has('patternProperties') || node.single.has('propertyNames');
  return node.single.get('additionalProperties')?.value === false && !open;
}

/**
 * `required` and `properties` when only the verdict is asked: one look at each property, in chunks, because V8 gives up
 * optimising one function for hundreds of them.
 */
function writeQuickProperties(writer: BodyWriter, counted: boolean): string {
  const required = new Set(names(writer.node.assertions.required));
  const entries = [...(writer.node.named.get('properties') ?? [])];
  const count = counted ? 'n++;' : '';
  const line = ([name, child]: readonly [string, SchemaNode], failed: string) => {
    const check = writer.applyBelow(child, propertySpot(writer, name, child), 'properties');
    if (!counted && check === '' && !required.has(name)) return '';
    const rest = `${count}${check.replace(/return false;$/, failed)}`;
    const present = required.has(name) ? `if(x===void 0)${failed}${rest}` : `if(x!==void 0){${rest}}`;
    return `x=${property(writer, name)};${present}`;
  };
  const { constants } = writer.generator;
  const closing = counted
    ? `if(Object.keys(d).length!==n&&!${constants.use('H')}(d,${constants.set(entries.map(([name]) => name))}))return false;`
    : '';
  if (entries.length <= chunkSize) {
    const lines = entries.map((entry) => line(entry, 'return false;')).join('');
    return lines + closing === '' ? '' : `let n=0,x;${lines}${closing}`;
  }
  const calls: string[] = [];
  for (let from = 0; from < entries.length; from += chunkSize) {
    const lines = entries.slice(from, from + chunkSize).map((entry) => line(entry, 'return -1;'));
    calls.push(writer.generator.partFunction('d', `let n=0,x;${lines.join('')}return n`));
  }
  return `let n=0,m;${calls.map((name) => `m=${name}(d);if(m<0)return false;n+=m;`).join('')}${closing}`;
}

function writeEachProperty(writer: BodyWriter): string {
  const { node, tracker, mode } = writer;
  const { constants } = writer.generator;
  const additional = writer.single('additionalProperties');
  const name = writer.single('propertyNames');
  const lines: string[] = [];
  const spot = (child: SchemaNode, value: string): Spot => ({
    value,
    path: 'q',
    about: aboutOther(writer.site.about, child),
  });
  if (name) lines.push(writer.applyBelow(name, spot(name, 'k'), 'propertyNames'));
  const patterns = [...(node.named.get('patternProperties') ?? [])].map(([pattern, child]) => {
    const mark = tracker ? `${tracker}.p.add(k);` : '';
    const matched = `${additional ? 'm=true;' : ''}${mark}${writer.applyBelow(child, spot(child, 'x'), 'patternProperties')}`;
    return matched === ''
      ? ''
      : `if(${constants.pattern(pattern, `${node.path}/patternProperties`)}.test(k)){${matched}}`;
  });
  if (additional) {
    const known = [...(node.named.get('properties')?.keys() ?? [])];
    const check = writer.applyBelow(additional, spot(additional, 'x'), 'additionalProperties');
    if (check !== '') {
      lines.push(
        `let m=${known.length > 0 ? `${constants.set(known)}.has(k)` : 'false'};${patterns.join('')}if(!m){${check}}`,
      );
    } else lines.push(patterns.length > 0 ? `let m;${patterns.join('')}` : '');
  } else lines.push(...patterns);
  const loop = lines.join('');
  const mark = additional && tracker ? `${tracker}.P=true;` : '';
  if (loop === '') return mark;
  const pointer = mode.collect ? `const q=p+${constants.use('P')}(k);` : '';
  return `for(const k of Object.keys(d)){const x=d[k];if(x===void 0)continue;${pointer}${loop}}${mark}`;
}
