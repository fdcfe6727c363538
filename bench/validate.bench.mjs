/** Validating a submission of 200 fields on the server: our validator beside ajv's function of the whole schema. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'vite';
import { pairs, ratioOf } from './figures.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const turns = 9;
const submissions = 10_000;

async function loadOurs() {
  const outDir = join(here, 'dist', 'validation');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: true, outDir, rolldownOptions: { input: { validation: join(here, 'validation.ts') } } },
    ssr: { noExternal: true },
  });
  return import(`file://${join(outDir, 'validation.js')}?${Date.now()}`);
}

/** Submissions a second. Each is its own object, read from text as the server reads it. */
function rate(validate, answers) {
  const from = performance.now();
  for (let i = 0; i < submissions; i++) validate(answers[i % answers.length]);
  return (submissions / (performance.now() - from)) * 1000;
}

/** Both judge valid answers under the same options; the ratio is the median of interleaved pairs. */
export async function benchValidate() {
  const { publishedSchema, validatorOf, fullAnswers } = await loadOurs();
  const schema = publishedSchema();
  const ours = validatorOf(schema);
  const ajv = new Ajv2020({ allErrors: true, ownProperties: true, strict: false, validateFormats: false });
  const theirs = ajv.compile(schema);
  const text = JSON.stringify(fullAnswers(schema));
  const answers = Array.from({ length: 50 }, () => JSON.parse(text));
  if (ours(answers[0]).length > 0 || !theirs(answers[0])) throw new Error('The answers are not valid.');
  for (let i = 0; i < 2; i++) [ours, theirs].map((validate) => rate(validate, answers));
  const runs = await pairs(
    turns,
    () => rate(ours, answers),
    () => rate(theirs, answers),
  );
  const { theirs: ajvRate, ...figures } = ratioOf(runs, (perSecond) => perSecond);
  return { ours: figures.ours, ajv: ajvRate, ratio: figures.ratio, spread: figures.spread };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchValidate());
