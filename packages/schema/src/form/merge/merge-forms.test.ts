import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/canonical-json';
import { checkDefinition } from '../check-definition';
import type { FormDefinition } from '../definition';
import { applyEdit } from '../edits/apply-edit';
import type { FormEdit } from '../edits/edit';
import { aFormToEdit, editFor, type Pick, picks } from '../edits/random-edits.fixtures';
import { indexForm, labelOfId } from '../form-index';
import { type MergePicks, mergeForms } from './merge-forms';

const runs = process.env.MOTCUA_PROVE ? 3000 : 60;

const after = (form: FormDefinition, ...edits: readonly FormEdit[]): FormDefinition =>
  edits.reduce((at, edit) => {
    const next = applyEdit(at, edit);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    return next.value;
  }, form);

function merged(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition, chosen?: MergePicks) {
  const outcome = mergeForms(base, mine, theirs, chosen);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const form = aFormToEdit();
const [page] = form.pages;
const section = page?.items[0];
const [first, second] = section?.items.map(({ id }) => id) ?? [];
if (!page || !section || !first || !second) throw new Error('the fixture holds two fields');
const titled = (id: string, title: string): FormEdit => {
  const node = indexForm(form).nodes.get(id)?.node;
  if (!node || !('schema' in node)) throw new Error('a field was meant');
  return { op: 'changeField', id, changes: { schema: { ...node.schema, title } } };
};

describe('mergeForms', () => {
  it('takes what each changed, down to one keyword of one field', () => {
    const mine = after(form, titled(first, 'Nhãn của tôi'), { op: 'changeForm', changes: { title: 'Tên mới' } });
    const theirs = after(form, { op: 'changeField', id: first, changes: { help: 'Hướng dẫn của người kia' } });
    const { definition, conflicts } = merged(form, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(labelOfId(definition, first)).toBe('Nhãn của tôi');
    expect(indexForm(definition).nodes.get(first)?.node).toMatchObject({ help: 'Hướng dẫn của người kia' });
    expect(definition.title).toBe('Tên mới');
  });

  it('knows what one moved and the other renamed for the same thing', () => {
    const mine = after(form, { op: 'moveItem', id: first, parent: 's_hai', index: 0 });
    const { definition, conflicts } = merged(form, mine, after(form, titled(first, 'Tên khác')));
    expect(conflicts).toEqual([]);
    expect(indexForm(definition).nodes.get(first)?.parentId).toBe('s_hai');
    expect(labelOfId(definition, first)).toBe('Tên khác');
  });

  it('keeps what both added at one place', () => {
    const added = (id: string, name: string): FormEdit => ({
      op: 'insertItem',
      parent: 's_hai',
      index: 0,
      item: { id, kind: 'field', type: 'text', name, schema: { type: 'string', title: name } },
    });
    const { definition } = merged(
      form,
      after(form, added('f_cuaToi1', 'cuaToi')),
      after(form, added('f_cuaHo01', 'cuaHo')),
    );
    expect([...indexForm(definition).nodes.keys()]).toEqual(expect.arrayContaining(['f_cuaToi1', 'f_cuaHo01']));
  });

  it('tells where both changed the same, and lets the person pick', () => {
    const [mine, theirs] = [after(form, titled(first, 'Tôi')), after(form, titled(first, 'Họ'))];
    const { definition, conflicts } = merged(form, mine, theirs);
    expect(conflicts).toMatchObject([{ itemId: first, property: 'nhãn', mine: 'Tôi', theirs: 'Họ' }]);
    expect(labelOfId(definition, first)).toBe('Họ');
    const key = conflicts[0]?.key ?? '';
    expect(labelOfId(merged(form, mine, theirs, new Map([[key, 'mine']])).definition, first)).toBe('Tôi');
  });

  it('asks before it drops what the other has worked on', () => {
    const removed = after(form, { op: 'removeItem', id: 'f_g' });
    const { definition, conflicts } = merged(form, removed, after(form, titled('f_g', 'Vẫn cần')));
    expect(conflicts).toMatchObject([{ itemId: 'f_g', property: 'việc xoá' }]);
    expect(indexForm(definition).nodes.has('f_g')).toBe(true);
  });

  it('refuses two halves that make no whole', () => {
    const named = (name: string): FormEdit => ({
      op: 'renameField',
      id: name === 'trung' ? first : second,
      name: 'trung',
    });
    const outcome = mergeForms(form, after(form, named('trung')), after(form, named('khac')));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-definition' } });
  });

  const work = fc.array(picks, { maxLength: 8 });
  const done = (start: FormDefinition, side: number, steps: readonly Pick[]) =>
    steps.reduce((at, pick, step) => {
      const next = applyEdit(at, editFor(at, side + step, pick));
      return next.ok ? next.value : at;
    }, start);

  it('of one side alone gives that side, byte for byte', () => {
    fc.assert(
      fc.property(work, (steps) => {
        const one = done(form, 0, steps);
        const same = canonicalJson(one);
        expect(canonicalJson(merged(form, one, form).definition)).toEqual(same);
        expect(canonicalJson(merged(form, form, one).definition)).toEqual(same);
        expect(canonicalJson(merged(form, one, one).definition)).toEqual(same);
      }),
      { numRuns: runs },
    );
  });

  it('of any two gives a form that can be saved, or refuses', () => {
    fc.assert(
      fc.property(work, work, (left, right) => {
        const outcome = mergeForms(form, done(form, 0, left), done(form, 100, right));
        if (outcome.ok) expect(checkDefinition(outcome.value.definition).ok).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
