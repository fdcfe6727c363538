import { checkDefinition, compileForm, type FormDefinition } from '@motcua/schema';
import { expect, it } from 'vitest';
import { exportFile } from './export-files';

const field = {
  id: 'f_ten00001',
  kind: 'field' as const,
  type: 'text',
  name: 'ten',
  schema: { type: 'string', title: 'Tên' },
};
const form: FormDefinition = {
  formatVersion: 1,
  code: '2.002768.1-SHĐ/A',
  title: 'Đơn',
  pages: [
    {
      id: 'p_trang001',
      title: 'Trang 1',
      items: [{ id: 's_phan0001', kind: 'section', title: '', items: [field] }],
    },
  ],
  conditions: [],
  checks: [],
};

it('gives back the definition as it is, its standard schema, and the names of its answers', () => {
  const definition = exportFile('definition', form);
  expect(definition?.name).toBe('2.002768.1-SHD~A.json');
  expect(checkDefinition(JSON.parse(definition?.content ?? ''))).toEqual({ ok: true, value: form });
  const compiled = compileForm(form);
  expect(JSON.parse(exportFile('schema', form)?.content ?? '')).toEqual(compiled.ok && compiled.value.schema);
  expect(JSON.parse(exportFile('blank', form)?.content ?? '')).toEqual({ ten: null });
});

it('gives no schema of a form that cannot be compiled', () => {
  expect(exportFile('schema', { ...form, title: '<b>' })).toBeUndefined();
});
