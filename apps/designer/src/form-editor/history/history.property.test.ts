import { canonicalJson, type FormDefinition, type FormEdit } from '@motcua/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFormToEdit, editFor, picks } from '../../../../../packages/schema/src/form/edits/random-edits.fixtures';
import { act, jumpTo, LIMIT, redo, startHistory, undo } from './history';

const accepted = process.env.MOTCUA_PROVE === '1' ? 10_000 : 300;
const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);

function bytesOf(form: FormDefinition): string {
  const bytes = canonicalJson(form);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  return bytes.value;
}

it(`brings back the same bytes with every undo and redo, over ${accepted} random edits (seed ${seed})`, () => {
  const ops = new Set<FormEdit['op']>();
  let [done, round] = [0, 0];
  while (done < accepted) {
    round += 1;
    const line = fc.sample(picks, { numRuns: 200, seed: seed + round });
    let history = startHistory(aFormToEdit());
    const bytes = [bytesOf(history.form)];
    for (const [step, pick] of line.entries()) {
      const edit = editFor(history.form, step, pick);
      const next = act(history, [edit]);
      if (!next.ok || next.value.form === history.form) continue;
      ops.add(edit.op);
      done += 1;
      // Typing in one property merges into the step before it, so that one undo takes back both.
      if (next.value.past.length === history.past.length) bytes.pop();
      history = next.value;
      bytes.push(bytesOf(history.form));
      expect(bytesOf(undo(history).form)).toBe(bytes.at(-2));
      expect(bytesOf(redo(undo(history)).form)).toBe(bytes.at(-1));
    }
    expect(history.past.length).toBeLessThan(LIMIT);
    let back = history;
    for (const before of bytes.slice(0, -1).toReversed()) {
      back = undo(back);
      expect(bytesOf(back.form)).toBe(before);
    }
    expect(undo(back)).toBe(back);
    expect(bytesOf(jumpTo(back, bytes.length - 1).form)).toBe(bytes.at(-1));
  }
  expect([...ops].sort()).toEqual(expect.arrayContaining(['insertPart', 'moveItems', 'removeItems', 'setCondition']));
});
