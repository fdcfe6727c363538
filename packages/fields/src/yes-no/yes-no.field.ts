import { explainChosen } from '../explain';
import { defineFieldType } from '../field-type';

const words: { readonly [word: string]: boolean } = {
  có: true,
  co: true,
  x: true,
  true: true,
  không: false,
  khong: false,
  false: false,
};

/** Có hoặc không. "Không" is an answer; no answer is absent. */
export const yesNoField = defineFieldType({
  type: 'yes-no',
  label: 'Có / Không',
  hint: 'Câu hỏi trả lời có hoặc không',
  group: 'choice',
  keywords: ['đúng sai', 'boolean'],
  makes: 'field',
  newSchema: () => ({ type: 'boolean' }),
  newSettings: () => ({ width: 6 }),
  constraints: [],
  explain: { ...explainChosen, required: 'Chọn Có hoặc Không cho “{label}”.' },
  toText: (value) => (value === true ? 'Có' : value === false ? 'Không' : ''),
  fromText: (text) => {
    const word = text.normalize('NFC').trim().toLowerCase();
    return Object.hasOwn(words, word) ? words[word] : undefined;
  },
});
