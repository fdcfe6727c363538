import type { FieldError } from '../compile/compiled';
import type { UsedPattern } from './generate/constants';
import { Generator } from './generate/generator';
import { type RuntimePart, runtimeSource } from './generate/runtime';
import { messages, wholeTitle } from './messages';
import { linearPattern, type PatternTest } from './pattern/linear-engine';
import { screenPattern } from './pattern/screen-pattern';
import { refuseSchema } from './refusal';
import type { SchemaNode } from './schema-index';

/** Every broken rule of the answers, in the schema's order; none when they are valid. */
export type Validator = (answers: unknown) => FieldError[];

/** `trustedPatterns`: the patterns were screened when they were saved. */
export function buildValidator(root: SchemaNode, trustedPatterns: boolean): Validator {
  const generator = new Generator();
  const quick = generator.write(root, { collect: false, track: false }, wholeTitle);
  const collect = generator.write(root, { collect: true, track: false }, wholeTitle);
  const tests = generator.constants.patterns.map((pattern) => testOf(pattern, trustedPatterns));
  const names = tests.map((_, index) => `r${index}`).join();
  const source = `"use strict";const[${names}]=R;\n${moduleBody(generator, collect)}\nreturn[${quick},V]`;
  const [isValid, errorsOf]: [(answers: unknown) => boolean, Validator] = new Function('R', source)(tests);
  return (answers) => {
    try {
      if (isValid(answers)) return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    return errorsOf(answers);
  };
}

/** Constants, runtime, tables and functions, and `V`, which gathers the errors of one set of answers. */
export function moduleBody(generator: Generator, collect: string): string {
  generator.usedMessages.add('depth');
  const used = Object.keys(messages).filter((rule) => generator.usedMessages.has(rule));
  const parts: ReadonlySet<RuntimePart> = new Set([...generator.constants.parts, 'E']);
  return [
    `const F=${JSON.stringify(generator.fields.rows)},M=${JSON.stringify(Object.fromEntries(used.map((rule) => [rule, messages[rule]])))};`,
    runtimeSource(parts),
    generator.constants.source,
    generator.source,
    'const V=d=>{const e=[],s=new Set;',
    `try{${collect}(d,"",e,${generator.rootLine})}catch(x){if(!(x instanceof RangeError))throw x;e.length=0;E(e,"",${generator.rootLine},"depth")}`,
    'return e.filter(({path:p,rule:r,text:t})=>{const k=JSON.stringify([p,r,t]);return!s.has(k)&&s.add(k)})};',
  ].join('\n');
}

/** A pattern shown to be linear runs natively, any other in the linear-time engine; what neither takes is refused. */
function testOf({ source, path }: UsedPattern, trusted: boolean): PatternTest {
  if (trusted || screenPattern(source).ok) return nativePattern(source, path);
  const linear = linearPattern(source);
  if (linear.ok) return linear.value;
  const code = linear.error.code === 'pattern-unsafe' ? 'pattern-unsafe' : 'schema-invalid';
  return refuseSchema(code, path, `Mẫu “${source.slice(0, 100)}”: ${linear.error.detail}`, 'pattern');
}

function nativePattern(source: string, path: string): PatternTest {
  try {
    return new RegExp(source, 'u');
  } catch {
    return refuseSchema('schema-invalid', path, `Mẫu “${source.slice(0, 100)}”: viết sai cú pháp.`, 'pattern');
  }
}
