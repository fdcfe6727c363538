import type { FormDefinition, Item, Loss, Page } from '@motcua/schema';
import { csvText } from '../../app/csv';
import { importTexts } from './texts';

export type Figures = { readonly [name in keyof typeof importTexts.figure]: number };

/** What came over, counted. */
export function figuresOf(form: FormDefinition): Figures {
  const count = { pages: 0, sections: 0, fields: 0, groups: 0, lists: 0, contents: 0, calculations: 0 };
  const visit = (item: Page | Item): void => {
    if (!('kind' in item)) count.pages += 1;
    else if (item.kind === 'section') count.sections += 1;
    else if (item.kind === 'field') count.fields += 1;
    else if (item.kind === 'group') count.groups += 1;
    else if (item.kind === 'list') count.lists += 1;
    else count.contents += 1;
    if ('calculate' in item && item.calculate) count.calculations += 1;
    if ('items' in item) for (const inner of item.items) visit(inner);
  };
  for (const page of form.pages) visit(page);
  return { ...count, conditions: form.conditions.length, checks: form.checks.length };
}

export type LossGroup = { readonly text: string; readonly losses: readonly Loss[] };

const ORIGINAL = ' Nguyên văn: ';

/** Losses that say the same stand together; what was written comes after, each at its own place. */
export function groupsOf(
  losses: readonly Loss[],
  search: string,
  fold: (text: string) => string,
): readonly LossGroup[] {
  const wanted = fold(search.trim());
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    if (wanted !== '' && !fold(`${loss.path} ${loss.keyword} ${loss.text}`).includes(wanted)) continue;
    const [text = ''] = loss.text.split(ORIGINAL);
    const known = groups.get(text);
    if (known) known.push(loss);
    else groups.set(text, [loss]);
  }
  return [...groups].map(([text, all]) => ({ text, losses: all }));
}

export const writtenIn = ({ text }: Loss): string | undefined => text.split(ORIGINAL)[1];

export const csvOf = (losses: readonly Loss[]): string =>
  csvText([[importTexts.place, importTexts.what], ...losses.map(({ path, text }) => [path || importTexts.root, text])]);
