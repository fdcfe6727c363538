import type { FormDefinition } from '../../form/definition';
import { type IndexedNode, indexForm } from '../../form/form-index';
import type { Lists } from '../../form/rules-of-definition/rule';
import { foldText } from '../../shared/fold-text';
import { findByName, type NamedNode, namedInReach, nameInReach } from './field-names';
import { functionOf, KEYWORDS, TEXT_FUNCTIONS } from './functions';
import { choicesOf, kindsInWords, kindsOfField } from './kinds';
import { readTokens, type Token } from './tokens';

export type Completion = { readonly insert: string; readonly label: string; readonly detail: string };

/** What may stand in place of the text from `from` to `to`. */
export type Completions = { readonly from: number; readonly to: number; readonly options: readonly Completion[] };

const MOST = 60;

/**
 * Gợi ý ở chỗ đang viết: fields in reach, functions and words that begin with or hold what is typed, diacritics or
 * not; after a comparison with a choice, its choices. Best first.
 */
export function completionsAt(text: string, offset: number, definition: FormDefinition, at: string): Completions {
  const lists = indexForm(definition).nodes.get(at)?.lists ?? [];
  const before = text.slice(0, offset);
  const open = openAt(before);
  const { tokens } = readTokens(before.slice(0, open?.from ?? offset));
  const written = tokens.filter(({ type }) => type !== 'end');
  const offers = (behind: readonly Token[], typed: string): readonly Completion[] => {
    const within = listsAround(behind, definition, lists);
    const column = columnList(behind, definition, within);
    const choices = open?.sign === '[' ? [] : choicesAfter(behind, definition, within);
    if (open?.sign === '"') return best(choices, typed);
    if (column) return best(columnsOf(column, definition), typed);
    const named = readable(definition, within);
    if (open) return best(named, typed);
    const byLabel = named.map((offer) => ({ ...offer, around: '' }));
    return best([...choices, ...byLabel, ...functionsOffered.map(plain), ...words.map(plain)], typed);
  };
  if (open) {
    const typed = foldText(before.slice(open.from + 1));
    return { from: open.from, to: endOf(text, offset, open.sign), options: offers(written, typed) };
  }
  // Names are of several words: as many of the last words count as something begins with.
  const starts = wordStarts(before);
  for (const from of starts) {
    const typed = foldText(before.slice(from));
    const behind = written.filter((token) => token.to <= from);
    const options = offers(behind, typed);
    const begun = options.filter(({ label }) => foldText(label).replace(/^\[/u, '').startsWith(typed));
    if (from === starts.at(-1)) return { from, to: offset, options };
    if (begun.length > 0) return { from, to: offset, options: begun };
  }
  return { from: offset, to: offset, options: offers(written, '') };
}

/** Fields and lists that an expression at this item can read and that a search finds, as they are written. */
export const fieldsInReach = (definition: FormDefinition, at: string, search = ''): readonly Completion[] =>
  best(readable(definition, indexForm(definition).nodes.get(at)?.lists ?? []), foldText(search));

/** Functions under the names that staff write. */
export const functionsOffered: readonly Completion[] = TEXT_FUNCTIONS.filter(({ infix }) => !infix).map((each) => ({
  insert: each.most === 0 ? each.name : `${each.name}(`,
  label: each.signature,
  detail: each.help,
}));

const wordHelp: { readonly [word: string]: string } = {
  và: 'Cả hai đều đúng',
  hoặc: 'Ít nhất một bên đúng',
  'không phải': 'Ngược lại',
  nếu: 'nếu … thì … không thì …',
  thì: 'Giá trị khi điều kiện đúng',
  'còn nếu': 'Thêm một điều kiện nữa',
  'không thì': 'Giá trị khi điều kiện sai',
  khác: 'Hai bên khác nhau, như <>',
};

const words: readonly Completion[] = [...KEYWORDS.values()].map((word) => ({
  insert: `${word} `,
  label: word,
  detail: wordHelp[word] ?? 'Giá trị',
}));

/** Where the name or quoted text that is being written begins, and the sign that opened it. */
function openAt(before: string): { readonly from: number; readonly sign: '[' | '"' } | undefined {
  let opened: { readonly from: number; readonly sign: '[' | '"' } | undefined;
  for (let at = 0; at < before.length; at += 1) {
    const sign = before[at];
    if (!opened && (sign === '[' || sign === '"')) opened = { from: at, sign };
    else if (opened && sign === (opened.sign === '[' ? ']' : '"')) opened = undefined;
  }
  return opened;
}

const LONGEST_WORDS = 60;

/** Where the last one, two, three… words begin, the farthest first; none when no word is being written. */
function wordStarts(before: string): readonly number[] {
  const tail = before.slice(-LONGEST_WORDS);
  if (!/[\p{L}\p{M}]$/u.test(tail)) return [];
  const end = before.length - tail.length;
  const unbroken = tail.length - (/[\p{L}\p{M} ]*$/u.exec(tail)?.[0].length ?? 0);
  return [...tail.matchAll(/(?<![\p{L}\p{M}])[\p{L}\p{M}]/gu)]
    .map(({ index }) => index)
    .filter((index) => index >= unbroken)
    .map((index) => index + end);
}

/** A name being mended is replaced to its end when its closing sign comes before another opens. */
function endOf(text: string, offset: number, sign: '[' | '"'): number {
  const rest = /^[^[\]"\n]*/u.exec(text.slice(offset))?.[0].length ?? 0;
  return text[offset + rest] === (sign === '[' ? ']' : '"') ? offset + rest + 1 : offset;
}

/** Lists whose rows are gone over at the end of these tokens: behind the `;` of `tổng([Bảng]; …`. */
function listsAround(tokens: readonly Token[], definition: FormDefinition, outer: Lists): Lists {
  const open: { readonly within: Lists; readonly rows: boolean; list?: string }[] = [];
  let within = outer;
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1];
    const call = open.at(-1);
    if (token.type === 'sign' && token.sign === '(')
      open.push({ within, rows: previous?.type === 'function' && (functionOf(previous.operator)?.rows ?? false) });
    else if (token.type === 'sign' && token.sign === ')') within = open.pop()?.within ?? outer;
    else if (token.type === 'field' && call?.rows && !call.list) call.list = token.name;
    else if (token.type === 'sign' && token.sign === ';' && call?.rows && call.list) {
      const list = findByName(definition, call.list, within, 'list');
      if (list.ok) within = [...list.value.lists, list.value.id];
    }
  }
  return within;
}

/** The list before a dot at the end: `[Bảng].` */
function columnList(tokens: readonly Token[], definition: FormDefinition, within: Lists): IndexedNode | undefined {
  const [list, dot] = tokens.slice(-2);
  if (dot?.type !== 'sign' || dot.sign !== '.' || list?.type !== 'field') return undefined;
  const found = findByName(definition, list.name, within, 'list');
  return found.ok ? found.value : undefined;
}

function choicesAfter(tokens: readonly Token[], definition: FormDefinition, within: Lists): readonly Offer[] {
  const [field, sign] = tokens.slice(-2);
  const compares = sign?.type === 'sign' ? sign.sign === '=' || sign.sign === '<>' : sign?.type === 'keyword';
  if (field?.type !== 'field' || !compares) return [];
  const found = findByName(definition, field.name, within, 'field');
  if (!found.ok || !('schema' in found.value.node)) return [];
  return choicesOf(found.value.node.schema).map(({ title }) =>
    plain({ insert: `"${title.replaceAll('"', '""')}"`, label: title, detail: `Lựa chọn của ${field.name}` }),
  );
}

/** One that may be offered: its name for people is only made once it is. */
type Offer = { readonly label: string; readonly around: string; readonly make: () => Completion };

const plain = (completion: Completion): Offer => ({
  label: foldText(completion.label),
  around: '',
  make: () => completion,
});

const offerOf =
  (definition: FormDefinition, lists: Lists) =>
  ({ entry, foldedLabel, foldedAround }: NamedNode): Offer => ({
    label: foldedLabel,
    around: [...foldedAround, foldedLabel].join(' › '),
    make: () => {
      const name = `[${nameInReach(definition, entry.id, lists, entry.kind === 'list' ? 'list' : 'field')}]`;
      return { insert: name, label: name, detail: detailOf(entry) };
    },
  });

const readable = (definition: FormDefinition, lists: Lists): readonly Offer[] =>
  namedInReach(definition, lists).map(offerOf(definition, lists));

const columnsOf = (list: IndexedNode, definition: FormDefinition): readonly Offer[] => {
  const inRow = [...list.lists, list.id];
  return namedInReach(definition, inRow)
    .filter(({ entry }) => entry.kind === 'field' && entry.lists.length === inRow.length)
    .map(offerOf(definition, inRow));
};

const detailOf = ({ node }: IndexedNode): string => ('schema' in node ? kindsInWords(kindsOfField(node)) : 'bảng');

/** Those that begin with what is typed, then those that hold it in a word, then anywhere or in what is around them. */
function best(offers: readonly Offer[], typed: string): readonly Completion[] {
  const found: { readonly offer: Offer; readonly rank: number }[] = [];
  for (const offer of offers) {
    const place = offer.label.indexOf(typed);
    if (place === 0) found.push({ offer, rank: 0 });
    else if (place > 0) found.push({ offer, rank: offer.label[place - 1] === ' ' ? 1 : 2 });
    else if (offer.around.includes(typed)) found.push({ offer, rank: 3 });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ offer }) => offer.make());
}
