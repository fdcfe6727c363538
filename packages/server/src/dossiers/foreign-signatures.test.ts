import { compileForm, type Field } from '@motcua/schema';
import { expect, it } from 'vitest';
import { aForm } from '../forms/forms.fixtures';
import { people } from '../modules.fixtures';
import { foreignSignatures } from './foreign-signatures';

const signature: Field = {
  id: 'f_chuky001',
  kind: 'field',
  type: 'signature',
  name: 'chuKy',
  schema: {
    type: 'object',
    title: 'Người đề nghị ký',
    properties: { signerId: { type: 'string' }, signerName: { type: 'string' }, at: { type: 'string' } },
  },
};

function compiled() {
  const form = aForm();
  const rows = {
    id: 'l_nguoi001',
    kind: 'list' as const,
    name: 'nguoi',
    title: 'Những người ký',
    display: 'cards' as const,
    items: [signature],
  };
  const items = [{ ...signature, id: 'f_chuky002' }, rows];
  const section = { id: 's_phan0002', kind: 'section' as const, title: 'Ký', items };
  const outcome = compileForm({
    ...form,
    pages: [{ id: 'p_trang002', title: 'Ký', items: [section] }],
    conditions: [],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const { member, otherMember } = people;
const now = '2026-03-02T09:00:00+07:00';
const signed = (by: { id: string; name: string }, at = '2026-03-02T01:59:00.000Z') => ({
  signerId: by.id,
  signerName: by.name,
  at,
});

it('takes the signature of the person who hands in', () => {
  expect(foreignSignatures(compiled(), { chuKy: signed(member) }, member, now)).toEqual([]);
  expect(foreignSignatures(compiled(), { hoTen: 'signerId' }, member, now)).toEqual([]);
});

it.each([
  ['of another person', signed(otherMember)],
  ['of oneself under another name', { ...signed(member), signerName: 'Tổng Bí thư' }],
  ['of nobody', { signerId: null, signerName: member.name, at: now }],
  ['of another day to come', signed(member, '2026-03-03T09:00:00+07:00')],
  ['at no time', signed(member, 'hôm nay')],
])('refuses a signature %s, and says where', (_, chuKy) => {
  const [error, ...more] = foreignSignatures(compiled(), { chuKy }, member, now);
  expect(more).toEqual([]);
  expect(error).toMatchObject({ path: '/chuKy', fieldId: 'f_chuky002', rule: 'signer', severity: 'error' });
  expect(error?.text).toContain('Người đề nghị ký');
});

it('looks into every row', () => {
  const nguoi = [{ chuKy: signed(member) }, { chuKy: signed(otherMember) }];
  expect(foreignSignatures(compiled(), { nguoi }, member, now)).toMatchObject([
    { path: '/nguoi/1/chuKy', fieldId: 'f_chuky001' },
  ]);
});
