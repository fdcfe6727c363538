import { foldText } from '../../shared/fold-text';
import type { DefinitionProblem, FormEdit } from '../edits/edit';
import type { FormNode, IndexedNode } from '../form-index';
import { type AdviceRule, type Mend, problemOf } from './advice-rule';

const LONGEST = 120;

type Wording = {
  readonly code: string;
  readonly text: (words: string) => string;
  readonly is: (words: string) => boolean;
};

const letters = (words: string): string => words.replace(/[^\p{L}]/gu, '');

/** What makes a label long or unclear; each looks at the label alone. */
const wordings: readonly Wording[] = [
  {
    code: 'wording-long',
    is: (words) => words.length > LONGEST,
    text: (words) => `nhãn dài ${words.length} chữ cái; nên dưới ${LONGEST}, phần giải thích để ở gợi ý.`,
  },
  {
    code: 'wording-capitals',
    is: (words) => letters(words).length > 8 && words.includes(' ') && words === words.toUpperCase(),
    text: () => 'nhãn viết hoa toàn bộ, khó đọc; nên viết hoa chữ đầu.',
  },
  {
    code: 'wording-open-end',
    is: (words) => /(^|[\s,;(])(v\.\s?v|vv)(\.|…|$|[\s,;)])|\.\.\.|…/iu.test(words),
    text: () => 'nhãn có “v.v.” hoặc dấu ba chấm; nên kể hết hoặc để người khai tự ghi vào ô “khác”.',
  },
  {
    code: 'wording-double-negation',
    is: doublyNegates,
    text: () => 'nhãn phủ định hai lần; nên hỏi thẳng điều cần biết.',
  },
  {
    code: 'wording-two-questions',
    is: (words) => /và\s*\/\s*hoặc|hoặc\s*\/\s*và/iu.test(words) || (words.match(/\?/gu) ?? []).length > 1,
    text: () => 'nhãn hỏi hai điều trong một câu; nên tách thành hai trường.',
  },
];

const ENDING = /[\s:.;,!…]+$/u;

/** Câu chữ: labels that are too long or unclear. A sentence that the person declares is left as it is written. */
export const wordingIsClear: AdviceRule = (facts) => {
  const problems: DefinitionProblem[] = [];
  for (const entry of facts.index.nodes.values()) {
    const { node } = entry;
    const label = wordsOf(entry);
    if (!label || ('schema' in node && node.schema.const === true)) continue;
    for (const { code, text, is } of wordings)
      if (is(label.words)) problems.push(problemOf(facts, 'advice', code, label.path, text(label.words)));
    const kept = label.words.replace(ENDING, '');
    const ends = kept !== '' && kept !== label.words.trimEnd() && !/(\.\.\.|…|v\.\s?v\.?)\s*$/iu.test(label.words);
    if (ends)
      problems.push(
        problemOf(facts, 'advice', 'wording-ending', label.path, 'nhãn kết thúc bằng dấu câu; nên bỏ.', {
          text: 'Bỏ dấu ở cuối nhãn',
          edits: retitling(node, kept),
        } satisfies Mend),
      );
  }
  return problems;
};

function wordsOf({ node, pointer }: IndexedNode): { readonly words: string; readonly path: string } | undefined {
  if ('schema' in node)
    return typeof node.schema.title === 'string'
      ? { words: node.schema.title, path: `${pointer}/schema/title` }
      : undefined;
  return 'title' in node ? { words: node.title, path: `${pointer}/title` } : undefined;
}

function retitling(node: FormNode, title: string): readonly FormEdit[] {
  if ('schema' in node) return [{ op: 'changeField', id: node.id, changes: { schema: { ...node.schema, title } } }];
  if (!('kind' in node)) return [{ op: 'changePage', id: node.id, changes: { title } }];
  return [{ op: 'changeItem', id: node.id, changes: { title } }];
}

/** Two negations in one clause; “… không?” and “hay không” ask, they do not negate. */
function doublyNegates(words: string): boolean {
  return foldText(words)
    .split(/[,;.:()]|\b(?:hoac|va|nhung|thi)\b/u)
    .some((clause) => {
      const asked = clause
        .replace(/\b(?:hay|hoac|co) (?:khong|chua)\b/gu, ' ')
        .replace(/\b(?:khong|chua)\s*\?*\s*$/u, ' ');
      return (asked.match(/\b(?:khong|chua|chang)\b/gu) ?? []).length > 1;
    });
}
