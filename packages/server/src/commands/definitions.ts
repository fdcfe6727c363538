/** `validate` and `compile`: the pure domain from the command line. */
import { checkDefinition, compileForm, compileValidator, type JsonSchema } from '@motcua/schema';
import { readJson, refusedCommand, type Told } from './command';

export async function validate(schemaFile: string | undefined, answersFile: string | undefined): Promise<Told> {
  const schema = await readJson(schemaFile, 'lược đồ');
  if (!schema.ok) return refusedCommand(schema.error);
  const answers = await readJson(answersFile, 'dữ liệu');
  if (!answers.ok) return refusedCommand(answers.error);
  const validator = compileValidator(schema.value as JsonSchema);
  if (!validator.ok) return refusedCommand(validator.error);
  const errors = validator.value(answers.value);
  // The validator stopped before it had an answer; that is no verdict on the data.
  const stopped = errors.find(({ rule }) => rule === 'depth');
  if (stopped) return refusedCommand({ code: 'too-deep', detail: stopped.text });
  const valid = errors.length === 0;
  const words = valid ? 'Hợp lệ.' : errors.map(({ path, text }) => `${path || '/'}: ${text}`).join('\n');
  return { exit: valid ? 0 : 1, value: { valid, errors }, words };
}

export async function compile(definitionFile: string | undefined): Promise<Told> {
  const definition = await readJson(definitionFile, 'định nghĩa biểu mẫu');
  if (!definition.ok) return refusedCommand(definition.error);
  const checked = checkDefinition(definition.value);
  const compiled = checked.ok ? compileForm(checked.value) : checked;
  if (compiled.ok) return { exit: 0, value: compiled.value, words: `Biên dịch được, mã băm ${compiled.value.hash}.` };
  const { problems } = compiled.error;
  const detail = problems.map(({ path, text }) => `${path || '/'}: ${text}`).join('\n');
  return { exit: 2, value: { ...compiled.error, detail }, words: detail };
}
