// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection, theServices } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { partyOrganisationField } from './party-organisation.field';

afterEach(cleanup);

it('takes an organisation of the tree or a name alone, and no more than that', () => {
  expect(rulesBroken(partyOrganisationField, { id: 'a', name: 'Chi bộ 3' })).toEqual([]);
  expect(rulesBroken(partyOrganisationField, { name: 'Chi bộ mới lập' })).toEqual([]);
  expect(rulesBroken(partyOrganisationField, { id: 'a' })).toEqual(['required']);
  expect(rulesBroken(partyOrganisationField, { name: 'Chi bộ 3', level: 1 })).toEqual(['additionalProperties']);
});

it('searches the tree and stores id and name', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(partyOrganisationField)]} seen={(next) => (answers = next)} />);
  const box = await screen.findByRole('combobox', { name: 'Câu hỏi' });
  fireEvent.input(box, { target: { value: 'chi bo' } });
  fireEvent.click(await screen.findByRole('option', { name: /Chi bộ 3/ }));
  expect(answers).toEqual({ o: { id: 'to-chuc-3', name: 'Chi bộ 3' } });
});

it('offers a name that the system lacks, unless the field wants one of the tree', async () => {
  let answers: JsonObject = {};
  const services = theServices({ searchOrganisations: async () => [] });
  const { unmount } = render(
    <FilledSection
      items={[fieldOfType(partyOrganisationField)]}
      services={services}
      seen={(next) => (answers = next)}
    />,
  );
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'Chi bộ mới' } });
  fireEvent.click(await screen.findByRole('button', { name: 'Chưa có trên hệ thống: “Chi bộ mới”' }));
  expect(answers).toEqual({ o: { name: 'Chi bộ mới' } });
  unmount();
  const strict = fieldOfType(partyOrganisationField, {
    ...partyOrganisationField.newSchema(),
    required: ['id', 'name'],
  });
  render(<FilledSection items={[strict]} services={services} />);
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'Chi bộ mới' } });
  expect((await screen.findAllByText('Không tìm thấy mục nào khớp')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: /Chưa có trên hệ thống/ })).toBeNull();
});

it('says that the search failed instead of showing an empty list', async () => {
  const services = theServices({ searchOrganisations: () => Promise.reject(new Error('mất mạng')) });
  render(<FilledSection items={[fieldOfType(partyOrganisationField)]} services={services} />);
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'chi' } });
  expect((await screen.findAllByText(/Chưa tìm được/)).length).toBeGreaterThan(0);
});
