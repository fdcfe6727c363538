import {
  type CompiledForm,
  createFormRules,
  type Field,
  type FormDefinition,
  type FormRules,
  type JsonObject,
  type Outcome,
  ok,
  refuse,
} from '@motcua/schema';
import type { PrefilledValues } from '../contract';
import type { PublishedForm, PublishedFormService } from '../forms/published-forms.service';
import type { DataSource, DataSubject, SourceValue } from '../ports/data-source';
import { type ChangedValue, findChangedValues } from './locked-values';
import { prefillableFields } from './prefillable-fields';

type FormMissing = { readonly code: 'form-version-not-found' };

/**
 * Tự động điền và xác thực (Đ28.3c): values that registers already hold about the person who fills, each with its
 * source and time, and the second look at the locked ones when the form is handed in.
 */
export function createPrefillService(deps: { forms: PublishedFormService; sources: readonly DataSource[] }) {
  const valuesFor = async (definition: FormDefinition, subject: DataSubject): Promise<PrefilledValues> => {
    const found = await ask(deps.sources, subject, prefillableFields(definition));
    const values: { [fieldId: string]: PrefilledValues[string] } = {};
    for (const { field, source, given } of found) {
      const locked = field.prefill?.lock === 'verified';
      values[field.id] = { value: given.value, source: source.id, sourceName: source.name, at: given.at, locked };
    }
    return values;
  };

  return {
    async forForm(code: string, version: number, subject: DataSubject): Promise<Outcome<PrefilledValues, FormMissing>> {
      const form = await deps.forms.find(code, version);
      if (!form) return refuse({ code: 'form-version-not-found' });
      return ok(await valuesFor(form.definition, subject));
    },

    /** The same for a form that is not published. */
    forDefinition: valuesFor,

    /** Locked values that the answers changed. A hidden field is absent from the answers and breaks no lock. */
    async changedLockedValues(
      form: PublishedForm,
      answers: JsonObject,
      subject: DataSubject,
    ): Promise<readonly ChangedValue[]> {
      const locked = prefillableFields(form.definition).filter((field) => field.prefill?.lock === 'verified');
      if (locked.length === 0) return [];
      const found = await ask(deps.sources, subject, locked);
      const facts = found.map(({ field, source, given }) => ({ field, sourceName: source.name, value: given.value }));
      return findChangedValues(form.compiled, rulesOf(form.compiled), answers, facts);
    },
  };
}
export type PrefillService = ReturnType<typeof createPrefillService>;

const rulesKept = new WeakMap<CompiledForm, FormRules>();

function rulesOf(compiled: CompiledForm): FormRules {
  const rules = rulesKept.get(compiled) ?? createFormRules(compiled);
  rulesKept.set(compiled, rules);
  return rules;
}

type Found = { readonly field: Field; readonly source: DataSource; readonly given: SourceValue };

/** One call per source for all its attributes together; sources are asked side by side. */
async function ask(
  sources: readonly DataSource[],
  subject: DataSubject,
  fields: readonly Field[],
): Promise<readonly Found[]> {
  const asked = sources.map(async (source): Promise<Found[]> => {
    const mine = fields.filter((field) => field.prefill?.source === source.id);
    if (mine.length === 0) return [];
    const attributes = [...new Set(mine.map((field) => field.prefill?.attribute ?? ''))];
    const values = await source.fetch(subject, attributes);
    return mine.flatMap((field) => {
      const attribute = field.prefill?.attribute ?? '';
      const given = Object.hasOwn(values, attribute) ? values[attribute] : undefined;
      return given ? [{ field, source, given }] : [];
    });
  });
  return (await Promise.all(asked)).flat();
}
