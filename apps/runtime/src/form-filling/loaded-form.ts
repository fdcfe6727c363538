import { formSlug } from '@motcua/schema';
import type { FormVersion } from '@motcua/server';
import { type Answer, call, offlineProblem } from '../app/client';
import type { FilledForm } from './case-draft';
import type { Validate } from './form-store';

export type LoadedForm = { readonly version: FormVersion; readonly validate: Validate };

const loading = new Map<string, Promise<Answer<LoadedForm>>>();

/** A published form version and the validator made from the same artefact; immutable, so fetched once a visit. */
export function loadForm({ code, version }: Pick<FilledForm, 'code' | 'version'>): Promise<Answer<LoadedForm>> {
  const address = `/forms/${encodeURIComponent(formSlug(code))}/versions/${version}`;
  const known = loading.get(address);
  if (known) return known;
  const asked = fetchForm(address);
  loading.set(address, asked);
  void asked.then((answer) => answer.ok || loading.delete(address));
  return asked;
}

async function fetchForm(address: string): Promise<Answer<LoadedForm>> {
  const [version, module] = await Promise.all([
    call<FormVersion>(address),
    import(/* @vite-ignore */ `/api/v1${address}/validator.js`).catch(() => undefined),
  ]);
  if (!version.ok) return version;
  return typeof module?.validate === 'function'
    ? { ok: true, value: { version: version.value, validate: module.validate } }
    : { ok: false, problem: offlineProblem() };
}
