import { escapePointerSegment } from '../../../shared/json-pointer';
import type { SchemaNode } from '../schema-index';
import { isObject } from '../schema-index';
import type { BodyWriter, Spot } from './body-writer';
import { aboutOther, aboutProperty } from './fields';

const chunkSize = 24;

/** The keywords that look into an object. Only own properties count; one that is `undefined` is not there. */
export function writeObject(writer: BodyWriter): string {
  const { constants } = writer.generator;
  const quick = !writer.mode.collect;
  const counted = quick && writer.tracker === null && isClosed(writer);
  const byName = writeDependents(writer) + (quick ? writeQuickProperties(writer, counted) : '');
  const inside = [
    byName === '' ? '' : `d=${constants.use('B')}(d);${byName}`,
    quick ? '' : writeProperties(writer),
    counted ? '' : writeEachProperty(writer),
  ].join('');
  return inside === '' ? '' : `if(${constants.use('O')}(d)){${inside}}`;
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

/** `required` and `properties` as a table that one function of the runtime reads. */
function writeProperties(writer: BodyWriter): string {
  const { generator, tracker } = writer;
  const properties = writer.node.named.get('properties') ?? new Map<string, SchemaNode>();
  const required = new Set(names(writer.node.assertions.required));
  const lines: string[] = [];
  for (const name of new Set([...properties.keys(), ...required])) {
    const child = properties.get(name);
    const spot = propertySpot(writer, name, child);
    const judge = child ? writer.judgeBelow(child, spot, 'properties') : '0';
    if (judge === '0' && tracker === null && !required.has(name)) continue;
    if (required.has(name)) generator.usedMessages.add('required');
    const asked = required.has(name) ? ',1' : '';
    lines.push(`[${JSON.stringify(name)},${writer.lineNumber(spot)},${judge}${asked}]`);
  }
  if (lines.length === 0) return '';
  const list = generator.constants.list(lines);
  return `${generator.constants.use('A')}(d,p,e,${list}${tracker === null ? '' : `,${tracker}`});`;
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
  const { tracker, node } = writer;
  const { constants } = writer.generator;
  const properties = node.named.get('properties') ?? new Map<string, SchemaNode>();
  const required = new Set(names(node.assertions.required));
  const line = (name: string, failed: string) => {
    const child = properties.get(name);
    const check = child ? writer.applyBelow(child, propertySpot(writer, name, child), 'properties') : '';
    const mark = child && tracker ? `${tracker}.p.add(${JSON.stringify(name)});` : '';
    const found = `${child && counted ? 'n++;' : ''}${mark}${check.replace(/return false;$/, failed)}`;
    const read = `x=${property(writer, name)};`;
    if (required.has(name)) return `${read}if(x===void 0)${failed}${found}`;
    return found === '' ? '' : `${read}if(x!==void 0){${found}}`;
  };
  const all = [...new Set([...properties.keys(), ...required])];
  const others = () => `!${constants.use('H')}(d,${constants.set([...properties.keys()])})`;
  const closing = counted ? `if(Object.keys(d).length!==n&&${others()})return false;` : '';
  if (all.length <= chunkSize) {
    const lines = all.map((name) => line(name, 'return false;')).join('');
    return lines + closing === '' ? '' : `let n=0,x;${lines}${closing}`;
  }
  const given = tracker === null ? 'd' : `d,${tracker}`;
  const calls: string[] = [];
  for (let from = 0; from < all.length; from += chunkSize) {
    const lines = all.slice(from, from + chunkSize).map((name) => line(name, 'return -1;'));
    calls.push(writer.generator.partFunction(given, `let n=0,x;${lines.join('')}return n;`));
  }
  return `let n=0,m;${calls.map((name) => `m=${name}(${given});if(m<0)return false;n+=m;`).join('')}${closing}`;
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
    const test = constants.pattern(pattern, `${node.path}/patternProperties`);
    const mark = tracker ? `${tracker}.p.add(k);` : '';
    const matched = `${additional ? 'm=true;' : ''}${mark}${writer.applyBelow(child, spot(child, 'x'), 'patternProperties')}`;
    return matched === '' ? '' : `if(${test}.test(k)){${matched}}`;
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
  const step = writer.generator.step('1');
  return `for(const k of Object.keys(d)){${step}const x=d[k];if(x===void 0)continue;${pointer}${loop}}${mark}`;
}
