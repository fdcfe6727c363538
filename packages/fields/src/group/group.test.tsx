// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aField, FilledSection } from '../section/section-form.fixtures';

afterEach(cleanup);

it('is a fieldset that says what is wrong with the whole and holds groups in turn', () => {
  const inner = { id: 'g_trong', kind: 'group', name: 'trong', title: 'Bên trong', items: [aField('so')] } as const;
  render(
    <FilledSection
      items={[
        { id: 'g_ngoai', kind: 'group', name: 'ngoai', title: 'Quyết định', help: 'Ghi theo bản gốc', items: [inner] },
      ]}
      initial={{ ngoai: { trong: { so: '12' } } }}
      errors={[{ path: '/ngoai', fieldId: 'g_ngoai', rule: 'required', severity: 'error', text: 'thiếu' }]}
    />,
  );
  const group = screen.getByRole('group', { name: 'Quyết định' });
  expect(document.getElementById(group.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toContain(
    'Nhập đủ các câu bắt buộc trong “Quyết định”.',
  );
  expect(within(group).getByLabelText<HTMLInputElement>('so').value).toBe('12');
});
