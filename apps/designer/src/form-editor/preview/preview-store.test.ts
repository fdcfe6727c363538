import type { PrefilledValues } from '@motcua/server';
import { expect, it } from 'vitest';
import { aDraft } from '../form-editor.fixtures';
import { createPreview } from './preview-store';

const today = '2026-02-13';
const from = { source: 'member-register', sourceName: 'Cơ sở dữ liệu đảng viên', at: '2026-01-31' };
const values: PrefilledValues = {
  f_hoTen: { value: 'Nguyễn Văn An', locked: false, ...from },
  f_soDinhDanh: { value: '001099012345', locked: true, ...from },
};

it('begins as a person with what the registers hold, each with its source', () => {
  const { store } = createPreview(aDraft(), today);
  store.getState().become(values);
  expect(store.getState().answers).toEqual({ hoTen: 'Nguyễn Văn An', soDinhDanh: '001099012345' });
  expect(store.getState().provenance.f_soDinhDanh).toEqual({ sourceName: from.sourceName, at: from.at, locked: true });
  store.getState().become({});
  expect(store.getState()).toMatchObject({ answers: {}, provenance: {} });
});

it('keeps what the registers gave over made-up answers and over a new beginning', () => {
  const { store } = createPreview(aDraft(), today);
  store.getState().become(values);
  store.getState().fill({ hoTen: 'Ai đó', congTac: [{ chucVu: 'Bí thư' }] });
  expect(store.getState().answers).toEqual({
    hoTen: 'Nguyễn Văn An',
    soDinhDanh: '001099012345',
    congTac: [{ chucVu: 'Bí thư' }],
  });
  store.getState().again();
  expect(store.getState().answers).toEqual({ hoTen: 'Nguyễn Văn An', soDinhDanh: '001099012345' });
});

it('a value that the person writes over is no longer from the register', () => {
  const { store } = createPreview(aDraft(), today);
  store.getState().become(values);
  store.getState().change(['hoTen'], 'Nguyễn Văn Bình');
  expect(Object.keys(store.getState().provenance)).toEqual(['f_soDinhDanh']);
});
