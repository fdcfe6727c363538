import { type Outcome, refuse } from '../../../shared/outcome';
import { isRecord } from '../../structure';
import { composedJson } from '../composed-json';
import type { Imported, ImportRefusal } from '../import-json-schema';
import type { Loss } from '../loss';
import { buildForm, type ImportOptions } from '../outside/build-form';
import type { OutsideForm } from '../outside/outside-form';
import { ANYTHING, Properties } from '../outside/properties';
import { readPages } from './read-pages';

/** What the builder of Form.io writes into every form by itself. */
const usualOfForm = {
  _id: [ANYTHING],
  _vid: [ANYTHING],
  type: ['form', 'wizard'],
  created: [ANYTHING],
  modified: [ANYTHING],
  machineName: [ANYTHING],
  name: [ANYTHING],
  path: [ANYTHING],
};

/**
 * Nhập biểu mẫu Form.io: the JSON of a form or wizard becomes a definition that can be saved. Every component, rule and
 * property that a form of ours does not take is named in `losses`; code in it is never run.
 *
 * @example
 * const imported = importFormio(JSON.parse(text), { code: '0.000001.TĐ1', newId });
 */
export function importFormio(json: unknown, options: ImportOptions): Outcome<Imported, ImportRefusal> {
  const losses: Loss[] = [];
  const plain = composedJson(json, 'Tệp', losses);
  if (!plain.ok) return plain;
  const given = plain.value;
  const form = Array.isArray(given) ? { components: given } : given;
  const whole = isRecord(form) && isRecord(form.form) && Array.isArray(form.form.components) ? form.form : form;
  if (!isRecord(whole) || !Array.isArray(whole.components) || !whole.components.every(isRecord))
    return refuse({
      code: 'wrong-format',
      path: '',
      text: 'Tệp này không phải là biểu mẫu Form.io: không thấy danh sách “components”.',
    });
  const root = new Properties(whole, '', losses, usualOfForm);
  const title = root.text('title');
  const wizard = root.take('display') === 'wizard';
  const pages = readPages(root.list('components'), wizard, losses);
  root.finish();
  const outside: OutsideForm = { ...(title === undefined ? {} : { title: { vi: title } }), pages, losses };
  return buildForm(outside, options, 'Biểu mẫu nhập từ Form.io');
}
