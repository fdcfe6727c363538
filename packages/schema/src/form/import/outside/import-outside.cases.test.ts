import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFormio } from '../formio/import-formio';
import type { Imported } from '../import-json-schema';
import { importSurveyJs } from '../surveyjs/import-surveyjs';
import { importXlsForm } from '../xlsform/import-xlsform';
import { outlineOf } from './import-outline.fixtures';

const folder = new URL('../../../../cases/imports/', import.meta.url);
const importers = { formio: importFormio, surveyjs: importSurveyJs, xlsform: importXlsForm };

type Case = {
  readonly format: keyof typeof importers;
  readonly about: string;
  readonly source: unknown;
  readonly expected: { readonly form: readonly string[]; readonly losses: readonly string[] };
};

const told = ({ definition, losses }: Imported): Case['expected'] => ({
  form: outlineOf(definition),
  losses: losses.map(({ path, text }) => `${path}: ${text}`),
});

describe.each(readdirSync(folder))('%s', (file) => {
  const given = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case;
  let number = 0;
  const newId = (prefix: string) => `${prefix}_${String(++number).padStart(6, '0')}`;
  const imported = importers[given.format](given.source, { code: '0.000001.TĐ1', newId });

  it('gives the form and names every loss', () => {
    if (!imported.ok) throw new Error(imported.error.text);
    expect(told(imported.value)).toEqual(given.expected);
  });
});
