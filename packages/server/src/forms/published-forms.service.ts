import { type CompiledForm, type FormDefinition, formSlug, type Outcome, ok, refuse } from '@motcua/schema';
import type { FormVersion, FormVersionSummary } from '../contract';
import type { Reader } from '../platform/db';
import type { PublishedFormStore, SummaryRow } from './published-forms.store';

/** One published version, parsed once and kept: it can never change. */
export type PublishedForm = {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly hash: string;
  readonly definitionHash: string;
  readonly definition: FormDefinition;
  readonly compiled: CompiledForm;
  /** The stored bytes that `compiled` was read from. */
  readonly compiledText: string;
  readonly validatorModule: string;
};

export type FormVersionMissing = { readonly code: 'form-version-not-found' };

/** Biểu mẫu đã công bố, read side: what everybody may see and what submissions are judged by (Đ29). */
export function createPublishedFormService({ store }: { store: PublishedFormStore }) {
  const kept = new Map<string, PublishedForm>();

  const service = {
    async find(code: string, version: number): Promise<PublishedForm | undefined> {
      const key = `${code}@${version}`;
      const known = kept.get(key);
      if (known) return known;
      const row = await store.find(code, version);
      if (!row) return undefined;
      const { title, hash, definitionHash, definition, validatorModule, compiled: compiledText } = row;
      const compiled = JSON.parse(compiledText) as CompiledForm;
      const form = { code, version, title, hash, definitionHash, definition, compiled, compiledText, validatorModule };
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(key, form);
      return form;
    },

    /** The published code that a URL's `{code}` means: the code itself or its slug. */
    async resolve(codeOrSlug: string): Promise<string> {
      return (await store.codeOfSlug(formSlug(codeOrSlug.normalize('NFC')))) ?? codeOrSlug;
    },

    async versions(code: string): Promise<FormVersionSummary[]> {
      return (await store.summaries(code)).map(toSummary);
    },

    async version(code: string, version: number): Promise<Outcome<FormVersion, FormVersionMissing>> {
      const [summary, form] = await Promise.all([store.summary(code, version), service.find(code, version)]);
      if (!summary || !form) return refuse({ code: 'form-version-not-found' });
      return ok({ ...toSummary(summary), definition: form.definition, checks: form.compiled.checks });
    },

    newestVersions: () => store.newestVersions(),

    /** The definition alone, without what was compiled from it. */
    definition: (code: string, version: number) => store.definition(code, version),

    async newest(code: string, on?: Reader): Promise<FormVersionSummary | undefined> {
      const row = await store.newest(code, on);
      return row && toSummary(row);
    },

    async summariesOf(pins: readonly { code: string; version: number }[], on?: Reader): Promise<FormVersionSummary[]> {
      const rows = await store.summariesAmong([...new Set(pins.map(({ code }) => code))], on);
      return pins.flatMap(({ code, version }) =>
        rows.filter((row) => row.code === code && row.version === version).map(toSummary),
      );
    },
  };
  return service;
}
export type PublishedFormService = ReturnType<typeof createPublishedFormService>;

/** A version takes up to a few megabytes once parsed; a fleet fills few forms at a time. */
const mostKept = 64;

export function toSummary(row: SummaryRow): FormVersionSummary {
  const { code, version, title, hash, definitionHash, publishedAt, notes, supersededAt, acceptedUntil } = row;
  const publishedBy = row.publishedByName;
  return { code, version, title, hash, definitionHash, publishedAt, publishedBy, notes, supersededAt, acceptedUntil };
}
