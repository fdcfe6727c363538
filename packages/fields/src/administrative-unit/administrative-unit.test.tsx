// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FilledSection, theServices } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { administrativeUnitField } from './administrative-unit.field';

afterEach(cleanup);

it('takes a whole unit of one of the two systems', () => {
  expect(rulesBroken(administrativeUnitField, { system: 'present', code: '00004', name: 'Phường Ba Đình' })).toEqual(
    [],
  );
  expect(rulesBroken(administrativeUnitField, { system: 'future', code: '1', name: 'x' })).toEqual(['enum']);
  expect(rulesBroken(administrativeUnitField, { system: 'present' })).toContain('required');
});

it('searches units of the chosen time and drops a unit when the time changes', async () => {
  let answers: JsonObject = {};
  const searchUnits = vi.fn(theServices().searchUnits);
  render(
    <FilledSection
      items={[fieldOfType(administrativeUnitField)]}
      services={theServices({ searchUnits })}
      seen={(next) => (answers = next)}
    />,
  );
  fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'ba dinh' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Phường Ba Đình, Thành phố Hà Nội' }));
  expect(answers).toEqual({ o: { system: 'present', code: '00004', name: 'Phường Ba Đình, Thành phố Hà Nội' } });
  fireEvent.click(screen.getByRole('radio', { name: 'Trước ngày 01/7/2025' }));
  expect(answers).toEqual({});
  fireEvent.input(screen.getByRole('combobox'), { target: { value: 'phuc xa' } });
  expect((await screen.findByRole('option')).textContent).toContain('Nay là Phường Hồng Hà');
  expect(searchUnits.mock.lastCall?.[0]).toEqual({ search: 'phuc xa', status: 'former', level: 'commune' });
});
