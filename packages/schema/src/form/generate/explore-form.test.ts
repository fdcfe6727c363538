import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../compile/random-form.fixtures';
import type { FormDefinition } from '../definition';
import { aField, aForm, aFormOf, aList, aPage, aSection } from '../form.fixtures';
import { exploreForm } from './explore-form';

const context = { today: '2026-02-13' };
const dice = makeDice(7);
const random = () => dice(1_000_003) / 1_000_003;
const ids = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id);

describe('tells', () => {
  it('nothing of a form where everything happens', () => {
    expect(exploreForm(aForm(), 60, random, context)).toEqual({
      runs: 60,
      neverShown: [],
      neverTrue: [],
      neverFalse: [],
      neverBroken: [],
      unmet: [],
    });
  });

  it('a page that never shows once, and the condition that never holds', () => {
    const asked = aField('single-choice', { id: 'f_chon0000', name: 'chon' });
    const inside = aField('text', { id: 'f_trong000', name: 'trong' });
    const form = aForm({
      pages: [
        aPage({ id: 'p_mot00000', items: [aSection({ id: 's_mot00000', items: [asked] })] }),
        aPage({ id: 'p_hai00000', showWhen: 'c_khongCo', items: [aSection({ id: 's_hai00000', items: [inside] })] }),
      ],
      conditions: [
        { id: 'c_khongCo', name: 'Không có', test: { field: 'f_chon0000', is: 'equal', value: 'Khác' } },
        { id: 'c_luonCo0', name: 'Luôn', test: { not: { field: 'f_chon0000', is: 'equal', value: 'Khác' } } },
      ],
    });
    const report = exploreForm(form, 60, random, context);
    expect(ids(report.neverShown)).toEqual(['p_hai00000']);
    expect(ids(report.neverTrue)).toEqual(['c_khongCo']);
    expect(ids(report.neverFalse)).toEqual(['c_luonCo0']);
  });

  it('what hangs on another answer of the same row', () => {
    const list = aList({
      required: true,
      items: [
        aField('yes-no', { id: 'f_coKhong0', name: 'co', required: true }),
        aField('text', { id: 'f_trongDong', name: 'lyDo', showWhen: 'c_trongDong' }),
      ],
    });
    const form = aFormOf([list], {
      conditions: [{ id: 'c_trongDong', name: 'Có', test: { field: 'f_coKhong0', is: 'equal', value: true } }],
    });
    expect(exploreForm(form, 40, random, context)).toMatchObject({ neverShown: [], neverTrue: [], neverFalse: [] });
  });

  it('a check that nothing breaks', () => {
    const number = aField('number', { id: 'f_so0000000', name: 'so', required: true });
    const form = aFormOf([number], {
      checks: [
        {
          id: 'k_coThe000',
          at: number.id,
          severity: 'error',
          test: { '<': [{ var: number.id }, 50] },
          text: 'Nhỏ hơn 50.',
        },
        { id: 'k_khongThe', at: number.id, severity: 'error', test: { '==': [1, 1] }, text: 'Không bao giờ.' },
      ],
    });
    expect(ids(exploreForm(form, 60, random, context).neverBroken)).toEqual(['k_khongThe']);
  });
});

it.each(readdirSync('content/forms'))(
  'reaches every page of %s',
  (file) => {
    const form: FormDefinition = JSON.parse(readFileSync(`content/forms/${file}`, 'utf8'));
    const pages = new Set(form.pages.map(({ id }) => id));
    expect(ids(exploreForm(form, 20, random, context).neverShown).filter((id) => pages.has(id))).toEqual([]);
  },
  30_000,
);
