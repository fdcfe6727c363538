import type { JsonSchemaObject } from '../../../shared/json';
import type { Content, Field, Group, List, Page, Section, SectionItem } from '../../definition';
import { LIMITS } from '../../definition-schema';
import type { Loss } from '../loss';
import { pruned } from '../prune';
import { dataNameFrom } from './names';
import type { OutsideForm, OutsideItem, OutsideList, OutsidePage, OutsideSection, Words } from './outside-form';
import { plainPair, plainWords } from './plain-words';
import { answerKind, type Place, type Target } from './targets';
import { outsideTexts } from './texts';

/** Something of the definition whose rules are still those of the other tool. */
export type Ruled = {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly place: Place;
  readonly outside: OutsideItem | OutsideSection | OutsidePage;
};

export type Placed = {
  readonly pages: readonly Page[];
  readonly ruled: readonly Ruled[];
  readonly targets: readonly Target[];
  readonly english: { readonly [key: string]: string };
};

type Around = { readonly place: Place; readonly names: Set<string>; readonly nesting: number };

/** Gives everything of an outside form its id, data name and place; what cannot stand in a form is named as lost. */
export function placeItems(form: OutsideForm, newId: (prefix: string) => string, losses: Loss[]): Placed {
  const ruled: Ruled[] = [];
  const targets: Target[] = [];
  const english: { [key: string]: string } = {};
  let room = LIMITS.items;

  const say = (id: string, property: string, words: Words | undefined): string | undefined => {
    if (words?.en !== undefined) english[`${id}.${property}`] = words.en;
    return words?.vi;
  };
  const label = (words: Words | undefined, path: string, keyword = 'title', most: number = LIMITS.label) =>
    plainPair(words, most, { path, keyword }, losses);
  const helpOf = (id: string, words: Words | undefined, path: string) => {
    const help = say(id, 'help', label(words, path, 'help', LIMITS.text));
    return help === undefined ? {} : { help };
  };

  const titled = (item: Extract<OutsideItem, { key: string }>, name: string, id: string): string => {
    const title = say(id, 'title', label(item.title, item.path));
    if (title !== undefined) return title;
    losses.push({ path: item.path, keyword: 'title', text: outsideTexts.noTitle });
    return name;
  };

  const nameOf = (item: Extract<OutsideItem, { key: string }>, names: Set<string>): string => {
    const name = dataNameFrom(item.key, names);
    names.add(name);
    if (item.key === '') losses.push({ path: item.path, keyword: 'name', text: outsideTexts.noName(name) });
    else if (name !== item.key)
      losses.push({ path: item.path, keyword: 'name', text: outsideTexts.renamed(item.key.slice(0, 100), name) });
    return name;
  };

  const placeAll = (items: readonly OutsideItem[], around: Around): readonly SectionItem[] =>
    items.flatMap((item) => {
      if (room <= 0) {
        losses.push({ path: item.path, keyword: '', text: outsideTexts.tooMany });
        return [];
      }
      room -= 1;
      if (item.kind === 'content') return placeContent(item, around);
      if (item.kind === 'field') return placeField(item, around);
      if (around.nesting < LIMITS.nesting) return placeHolder(item, around);
      losses.push({ path: item.path, keyword: 'items', text: outsideTexts.tooDeep });
      return placeAll(
        item.items.map((inner) => ({ ...inner, showWhen: [...item.showWhen, ...inner.showWhen] })),
        around,
      );
    });

  const placeContent = (item: Extract<OutsideItem, { kind: 'content' }>, { place }: Around): readonly Content[] => {
    const words = label(item.text, item.path, 'text', LIMITS.text);
    if (!words) return [];
    const id = newId('t');
    ruled.push({ id, path: item.path, label: words.vi, place, outside: item });
    return [{ id, kind: 'content', text: say(id, 'text', words) ?? '' }];
  };

  const placeField = (item: Extract<OutsideItem, { kind: 'field' }>, around: Around): readonly Field[] => {
    const schema = pruned(item.schema, item.path, losses);
    if (!schema) {
      losses.push({ path: item.path, keyword: 'type', text: outsideTexts.notAnItem });
      return [];
    }
    const id = newId('f');
    const name = nameOf(item, around.names);
    const title = titled(item, name, id);
    const keys = [...around.place.keys, item.key];
    const target = targetOf(id, item.type, schema, keys, around.place.lists);
    targets.push(target);
    ruled.push({ id, path: item.path, label: title, place: { ...around.place, self: target }, outside: item });
    const placeholder = say(id, 'placeholder', label(item.placeholder, item.path, 'placeholder'));
    const errorTexts = soundTexts(item.errorTexts, item.path, losses);
    const made: Field = {
      id,
      kind: 'field',
      type: item.type,
      name,
      schema: { ...schema, title },
      ...(item.required === true ? { required: true } : {}),
      ...(item.readOnly === true ? { readOnly: true } : {}),
      ...(item.width === undefined ? {} : { width: item.width }),
      ...helpOf(id, item.help, item.path),
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(item.options ? { options: item.options } : {}),
      ...(errorTexts ? { errorTexts } : {}),
    };
    return [made];
  };

  const placeHolder = (item: Extract<OutsideItem, { items: unknown }>, around: Around): readonly SectionItem[] => {
    const id = newId(item.kind === 'list' ? 'l' : 'g');
    const name = nameOf(item, around.names);
    const title = titled(item, name, id);
    const keys = [...around.place.keys, item.key];
    const { lists } = around.place;
    ruled.push({ id, path: item.path, label: title, place: around.place, outside: item });
    if (item.kind === 'list') targets.push({ id, answer: 'list', keys, lists, values: [] });
    const place = { keys, lists: item.kind === 'list' ? [...lists, id] : lists };
    const items = placeAll(item.items, { place, names: new Set(), nesting: around.nesting + 1 });
    if (items.length === 0) losses.push({ path: item.path, keyword: 'items', text: outsideTexts.emptySection });
    if (items.length === 0) return [];
    const shared = { id, name, title, ...helpOf(id, item.help, item.path), items };
    return item.kind === 'group'
      ? [{ kind: 'group', ...shared } satisfies Group]
      : [{ kind: 'list', ...shared, ...rowsOf(item) } satisfies List];
  };

  const root: Around = { place: { keys: [], lists: [] }, names: new Set(), nesting: 0 };

  const placeSection = (section: OutsideSection): readonly Section[] => {
    const id = newId('s');
    const title = say(id, 'title', label(section.title, section.path)) ?? '';
    ruled.push({ id, path: section.path, label: title, place: root.place, outside: section });
    room -= 1;
    const items = placeAll(section.items, root);
    if (items.length === 0) {
      if (section.title || section.showWhen.length > 0)
        losses.push({ path: section.path, keyword: 'items', text: outsideTexts.emptySection });
      return [];
    }
    return [{ id, kind: 'section', title, ...helpOf(id, section.help, section.path), items }];
  };

  const pages = form.pages.flatMap((page, at): readonly Page[] => {
    if (at >= LIMITS.pages) {
      losses.push({ path: page.path, keyword: '', text: outsideTexts.tooMany });
      return [];
    }
    const id = newId('p');
    room -= 1;
    const title = say(id, 'title', label(page.title, page.path)) ?? `Trang ${at + 1}`;
    ruled.push({ id, path: page.path, label: title, place: root.place, outside: page });
    const help = helpOf(id, page.help, page.path);
    return [{ id, title, ...help, items: page.sections.flatMap(placeSection) }];
  });
  return { pages, ruled, targets, english };
}

function targetOf(
  id: string,
  type: string,
  schema: JsonSchemaObject,
  keys: readonly string[],
  lists: readonly string[],
): Target {
  const source = schema.type === 'array' ? schema.items : schema;
  const branches = typeof source === 'object' && source !== null && 'oneOf' in source ? source.oneOf : [];
  const values = Array.isArray(branches) ? branches.map((branch: { const?: unknown }) => String(branch.const)) : [];
  return { id, answer: answerKind(type, schema), keys, lists, values };
}

const rowsOf = ({ display, required, minRows, maxRows }: OutsideList) => ({
  display,
  ...(required === true ? { required: true } : {}),
  ...(minRows !== undefined && minRows >= 1 ? { minRows: Math.min(1000, Math.trunc(minRows)) } : {}),
  ...(maxRows !== undefined && maxRows >= 1 ? { maxRows: Math.min(10_000, Math.trunc(maxRows)) } : {}),
});

function soundTexts(
  texts: { readonly [rule: string]: string } | undefined,
  path: string,
  losses: Loss[],
): { readonly [rule: string]: string } | undefined {
  const sound = Object.entries(texts ?? {}).flatMap(([rule, text]) => {
    const words = plainWords(text, LIMITS.text, { path, keyword: 'errorTexts' }, losses);
    return words === undefined ? [] : [[rule, words] as const];
  });
  return sound.length > 0 ? Object.fromEntries(sound) : undefined;
}
