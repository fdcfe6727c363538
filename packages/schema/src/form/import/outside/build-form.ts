import { parseFormCode } from '../../../codes/form-code';
import { type Outcome, ok, refuse } from '../../../shared/outcome';
import { checkDefinition } from '../../check-definition';
import type { Check, Field, FormDefinition, NamedCondition, Page, SectionItem } from '../../definition';
import { LIMITS } from '../../definition-schema';
import { indexForm } from '../../form-index';
import { freshIds } from '../fresh-ids';
import type { Imported, ImportRefusal } from '../import-json-schema';
import type { Loss } from '../loss';
import type { OutsideForm } from './outside-form';
import { type Placed, placeItems } from './place-items';
import { plainWords } from './plain-words';
import { type Settled, type SettledRules, settleRules } from './settle-rules';
import { outsideTexts } from './texts';

export type ImportOptions = { readonly code: string; readonly newId: (prefix: string) => string };

const ROUNDS = 25;

/** Biểu mẫu of another tool as a definition that can be saved, with everything that it could not take. */
export function buildForm(
  form: OutsideForm,
  { code, newId }: ImportOptions,
  fallbackTitle: string,
): Outcome<Imported, ImportRefusal> {
  const parsed = parseFormCode(code);
  if (!parsed.ok)
    return refuse({ code: 'invalid-form-code', path: '', text: `Mã biểu mẫu “${code}” không đúng dạng.` });
  const losses: Loss[] = [...form.losses];
  const fresh = freshIds(newId);
  const placed = placeItems(form, fresh, losses);
  const title = form.title && plainWords(form.title.vi, LIMITS.label, { path: '', keyword: 'title' }, losses);
  const about =
    form.description && plainWords(form.description.vi, LIMITS.text, { path: '', keyword: 'description' }, losses);
  for (const [keyword, words] of [['title', form.title] as const, ['description', form.description] as const])
    if (words?.en !== undefined && words.en !== words.vi)
      losses.push({ path: '', keyword, text: outsideTexts.language('en') });
  const bare: FormDefinition = {
    formatVersion: 1,
    code: parsed.value.code,
    title: title ?? fallbackTitle,
    ...(about === undefined ? {} : { description: about }),
    pages: placed.pages.length > 0 ? placed.pages : [{ id: fresh('p'), title: 'Trang 1', items: [] }],
    conditions: [],
    checks: [],
  };
  const rules = settleRules(placed, bare, fresh, losses);
  losses.push({ path: '', keyword: '', text: outsideTexts.blank });
  return mended(bare, placed, rules, losses);
}

/** Takes out, by name, whatever the rules of a definition refuse, until it stands. */
function mended(
  bare: FormDefinition,
  placed: Placed,
  rules: SettledRules,
  losses: Loss[],
): Outcome<Imported, ImportRefusal> {
  const paths = new Map(placed.ruled.map(({ id, path }) => [id, path]));
  const out = new Set<string>();
  const bareOfRules = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const definition = assembled(bare, placed, rules, { out, bareOfRules });
    const checked = checkDefinition(definition);
    if (checked.ok) return ok({ definition: checked.value, losses });
    const before = out.size + bareOfRules.size;
    for (const { path, text } of checked.error.problems) {
      const id = culprit(definition, path);
      if (id === undefined || out.has(id)) continue;
      const ofItem = paths.has(id);
      if (ofItem && !bareOfRules.has(id) && rules.byItem.has(id)) bareOfRules.add(id);
      else out.add(id);
      losses.push({
        path: paths.get(id) ?? '',
        keyword: ofItem ? 'rules' : 'condition',
        text: outsideTexts.ruleRefused(text, ''),
      });
    }
    if (out.size + bareOfRules.size === before) {
      const [first] = checked.error.problems;
      return refuse({
        code: 'not-importable',
        path: first?.path ?? '',
        text: first?.text ?? 'Biểu mẫu không nhập được.',
      });
    }
  }
  return refuse({ code: 'not-importable', path: '', text: 'Biểu mẫu có quá nhiều chỗ không dùng được ở đây.' });
}

type Without = { readonly out: ReadonlySet<string>; readonly bareOfRules: ReadonlySet<string> };

function assembled(bare: FormDefinition, placed: Placed, rules: SettledRules, without: Without): FormDefinition {
  const { out, bareOfRules } = without;
  const conditions = rules.conditions.filter(({ id }) => !out.has(id));
  const standing = new Set(conditions.map(({ id }) => id));
  const settledOf = (id: string) => (bareOfRules.has(id) ? undefined : rules.byItem.get(id));
  const stands = (id: string) => !out.has(id) && !rules.byItem.get(id)?.dropped;

  const ruled = <T extends { readonly id: string }>(item: T): T => withRules(item, settledOf(item.id), standing);
  const items = (all: readonly SectionItem[]): readonly SectionItem[] =>
    all
      .filter(({ id }) => stands(id))
      .map((item) => ruled('items' in item ? { ...item, items: items(item.items) } : item))
      .filter((item) => !('items' in item) || item.items.length > 0);
  const pages: readonly Page[] = bare.pages
    .filter(({ id }) => stands(id))
    .map((page) => ({
      ...ruled(page),
      items: page.items
        .filter(({ id }) => stands(id))
        .map((section) => ({ ...ruled(section), items: items(section.items) })),
    }));
  const draft = { ...bare, pages, conditions };
  const index = indexForm(draft);
  const used = usedConditions(draft);
  const english = Object.fromEntries(
    Object.entries(placed.english).filter(([key]) => index.nodes.has(key.slice(0, key.indexOf('.')))),
  );
  return {
    ...draft,
    conditions: conditions.filter(({ id }) => used.has(id)),
    checks: rules.checks.filter((check: Check) => !out.has(check.id) && index.nodes.has(check.at)),
    ...(Object.keys(english).length > 0 ? { texts: { en: english } } : {}),
  };
}

function withRules<T extends { readonly id: string }>(
  item: T,
  settled: Settled | undefined,
  standing: ReadonlySet<string>,
): T {
  if (!settled) return item;
  const { showWhen, required, readOnly, calculate, optionWhen, calculated } = settled;
  const whenStands = (rule: Field['required']) => typeof rule === 'object' && standing.has(rule.when);
  const options = Object.entries(optionWhen ?? {}).filter(([, id]) => standing.has(id));
  const schema =
    'schema' in item && calculated ? { schema: { ...calculated, ...titleOf(item.schema) }, type: 'computed' } : {};
  return {
    ...item,
    ...(showWhen && standing.has(showWhen) ? { showWhen } : {}),
    ...(whenStands(required) ? { required } : {}),
    ...(readOnly === true || whenStands(readOnly) ? { readOnly } : {}),
    ...(calculate === undefined ? {} : { calculate }),
    ...(options.length > 0 ? { optionWhen: Object.fromEntries(options) } : {}),
    ...schema,
  };
}

const titleOf = (schema: unknown): { readonly title?: string } =>
  typeof schema === 'object' && schema !== null && 'title' in schema ? { title: String(schema.title) } : {};

function usedConditions({ pages }: { readonly pages: readonly Page[] }): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (part: object): void => {
    if ('showWhen' in part && typeof part.showWhen === 'string') used.add(part.showWhen);
    for (const rule of ['required' in part && part.required, 'readOnly' in part && part.readOnly])
      if (typeof rule === 'object' && rule !== null && 'when' in rule) used.add(String(rule.when));
    if ('optionWhen' in part) for (const id of Object.values(part.optionWhen ?? {})) used.add(String(id));
    if ('items' in part && Array.isArray(part.items)) part.items.forEach(visit);
  };
  pages.forEach(visit);
  return used;
}

/** The condition, check or item that a problem's place lies in. */
function culprit(definition: FormDefinition, path: string): string | undefined {
  const [, part, at] = path.split('/');
  if (part === 'conditions') return at === undefined ? undefined : byPlace(definition.conditions, at)?.id;
  if (part === 'checks') return at === undefined ? undefined : byPlace(definition.checks, at)?.id;
  let found: { readonly id: string; readonly length: number } | undefined;
  for (const { id, pointer } of indexForm(definition).nodes.values())
    if (`${path}/`.startsWith(`${pointer}/`) && pointer.length > (found?.length ?? 0))
      found = { id, length: pointer.length };
  return found?.id;
}

const byPlace = <T extends NamedCondition | Check>(all: readonly T[], at: string): T | undefined => all[Number(at)];
