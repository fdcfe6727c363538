// @vitest-environment happy-dom
import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { aDraft } from '../../form-editor.fixtures';
import { judgeText, writtenText } from './judge-text';
import { placeInText } from './place-in-text';

const stateOf = (doc: string) => EditorState.create({ doc, extensions: [json()] });
const wordAt = (doc: string, pointer: string) => {
  const { from, to } = placeInText(stateOf(doc), pointer);
  return doc.slice(from, to);
};

it('reads back what it writes', () => {
  const judged = judgeText(writtenText(aDraft()));
  expect(judged).toMatchObject({ ok: true, definition: aDraft() });
});

it('tells text that is no JSON from a definition that cannot be saved', () => {
  expect(judgeText('{"pages": [')).toEqual({ ok: false, problems: null });
  const judged = judgeText(writtenText({ ...aDraft(), title: 7 }));
  expect(judged.ok).toBe(false);
  expect(!judged.ok && judged.problems?.some(({ path }) => path === '/title')).toBe(true);
});

it('finds the place of a problem in the text, the nearest holder when it is missing', () => {
  const doc = writtenText(aDraft());
  expect(wordAt(doc, '/pages/1/title')).toBe('"Quá trình"');
  expect(wordAt(doc, '/pages/0/items/0/items/1/name')).toBe('"soDinhDanh"');
  expect(wordAt(doc, '/pages/9')).toBe('[');
  expect(wordAt('', '/pages')).toBe('');
});
