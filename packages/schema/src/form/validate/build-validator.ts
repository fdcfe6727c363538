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
  const generator = new Generator(root);
  const quick = generator.write({ collect: false, track: false }, wholeTitle);
  const collect = generator.write({ collect: true, track: false }, wholeTitle);
  const tests = generator.constants.patterns.map((pattern) => testOf(pattern, trustedPatterns));
  const names = tests.map((_, index) => `r${index}`).join();
  const body = validatorSource(generator, collect, quick);
  const source = `"use strict";const[${names}]=R;\n${body.source}\nreturn[d=>{${body.guard}return ${body.quick}(d)},V]`;
  const [isValid, errorsOf]: [(answers: unknown) => boolean, Validator] = new Function('R', source)(tests);
  return (answers) => {
    try {
      if (isValid(answers)) return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return errorsOf(answers);
    }
    const errors = errorsOf(answers);
    if (errors.length === 0) throw new Error('The two passes of a validator disagree.');
    return errors;
  };
}

/** Steps of work after which answers count as too deep to judge; only schemas with references can need so many. */
const mostSteps = 2_000_000;

/** Tables, runtime, constants and functions, and `V`, which gathers the errors of one set of answers. */
export function validatorSource(generator: Generator, collect: string, quick = '') {
  generator.usedMessages.add('depth');
  const used = Object.keys(messages).filter((rule) => generator.usedMessages.has(rule));
  const guard = generator.counted ? `z=${mostSteps};if(${generator.constants.use('I')}(d))throw new RangeError;` : '';
  const parts: ReadonlySet<RuntimePart> = new Set([...generator.constants.parts, 'E']);
  const { source, roots } = generator.finish(collect, quick);
  const root = generator.rootLine;
  const lines = [
    `const F=${JSON.stringify(generator.fields.rows)},C=${JSON.stringify(generator.fields.texts)};`,
    `const M=${JSON.stringify(Object.fromEntries(used.map((rule) => [rule, messages[rule]])))};`,
    runtimeSource(parts),
    source,
    `${generator.counted ? 'let z=0;' : ''}const V=d=>{const e=[],s=new Set;`,
    `try{${guard}${roots[0]}(d,"",e,${root})}catch(x){if(!(x instanceof RangeError))throw x;e.length=0;E(e,"",${root},"depth")}`,
    'return e.filter(({path:p,rule:r,text:t})=>{const k=JSON.stringify([p,r,t]);return!s.has(k)&&s.add(k)})};',
  ];
  return { source: lines.join('\n'), quick: roots[1], guard };
}

/** A pattern shown to be linear runs natively, any other in the linear-time engine; what neither takes is refused. */
function testOf(pattern: UsedPattern, trusted: boolean): PatternTest {
  const { source, path } = pattern;
  if (trusted || screenPattern(source).ok) return nativePattern(pattern);
  const linear = linearPattern(source);
  if (linear.ok) return linear.value;
  const code = linear.error.code === 'pattern-unsafe' ? 'pattern-unsafe' : 'schema-invalid';
  return refuseSchema(code, path, `Mẫu “${source.slice(0, 100)}”: ${linear.error.detail}`, 'pattern');
}

/** A pattern in the browser's own engine, with Unicode meaning as the standard asks. */
export function nativePattern({ source, path }: UsedPattern): PatternTest {
  try {
    return new RegExp(source, 'u');
  } catch {
    return refuseSchema('schema-invalid', path, `Mẫu “${source.slice(0, 100)}”: viết sai cú pháp.`, 'pattern');
  }
}
