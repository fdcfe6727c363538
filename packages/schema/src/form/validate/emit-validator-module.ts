import type { JsonSchema } from '../../shared/json';
import type { Outcome } from '../../shared/outcome';
import { nativePattern, validatorSource } from './build-validator';
import { checkSchema } from './check-schema';
import { refusing } from './compile-validator';
import { Generator } from './generate/generator';
import { wholeTitle } from './messages';
import { screenPattern } from './pattern/screen-pattern';
import { refuseSchema, type SchemaRefusal } from './refusal';

/**
 * The validator of a published form as an ES module that stands alone: no import, no `eval`, the same field errors as
 * `compileValidator`. Patterns run natively in it, so a schema with a pattern that is not screened is refused.
 */
export function emitValidatorModule(schema: JsonSchema): Outcome<string, SchemaRefusal> {
  return refusing(() => {
    const generator = new Generator(checkSchema(schema));
    const collect = generator.write({ collect: true, track: false }, wholeTitle);
    const { patterns } = generator.constants;
    for (const { source, path } of patterns) {
      nativePattern({ source, path });
      const screened = screenPattern(source);
      if (!screened.ok) {
        refuseSchema('pattern-unsafe', path, `Mẫu “${source.slice(0, 100)}”: ${screened.error.detail}`, 'pattern');
      }
    }
    const names = patterns.map((_, index) => `r${index}`).join();
    const sources = JSON.stringify(patterns.map(({ source }) => source));
    const expressions = patterns.length > 0 ? `const[${names}]=${sources}.map(s=>new RegExp(s,"u"));\n` : '';
    return `${expressions}${validatorSource(generator, collect).source}\nexport{V as validate,V as default};\n`;
  });
}
