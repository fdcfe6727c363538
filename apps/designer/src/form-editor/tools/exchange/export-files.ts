import { blankAnswers, compileSchema, type FormDefinition, formSlug } from '@motcua/schema';

export type ExportKind = 'definition' | 'schema' | 'blank';
export type ExportFile = { readonly name: string; readonly content: string };

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Tệp xuất of a form; undefined when the form cannot be compiled yet. */
export function exportFile(kind: ExportKind, form: FormDefinition): ExportFile | undefined {
  const slug = formSlug(form.code).replace(/[^A-Za-z0-9.~-]/g, '-');
  if (kind === 'definition') return { name: `${slug}.json`, content: written(form) };
  if (kind === 'blank') return { name: `${slug}.du-lieu-trong.json`, content: written(blankAnswers(form)) };
  const compiled = compileSchema(form);
  return compiled.ok ? { name: `${slug}.schema.json`, content: written(compiled.value) } : undefined;
}
