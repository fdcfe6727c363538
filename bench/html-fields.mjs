/** What the hand-written page asks: the form's questions, each with the plainest control that can answer it. */

export function htmlFields(definition) {
  const conditions = new Map(definition.conditions.map(({ id, test }) => [id, test]));
  const sections = definition.pages.flatMap((page) => page.items);
  const names = new Map(sections.flatMap(({ items }) => items.map(({ id, name }) => [id, name])));
  const question = (field) => {
    const test = conditions.get(field.showWhen);
    const when = test ? ` data-when="${names.get(test.field)}" data-is="${test.value}"` : '';
    const mark = field.required ? ' <b>*</b>' : '';
    return `<label${when}><span>${field.schema.title}${mark}</span>${control(field)}</label>`;
  };
  return sections
    .map(({ title, items }) => `<fieldset><legend>${title}</legend>${items.map(question).join('')}</fieldset>`)
    .join('');
}

const yesOrNo = [
  [true, 'Có'],
  [false, 'Không'],
];

function control({ name, schema, required }) {
  const { type, format, items, pattern, maxLength, minimum, maximum } = schema;
  const rules = Object.entries({ maxlength: maxLength, pattern, min: minimum, max: maximum })
    .map(([rule, value]) => (value === undefined ? '' : ` ${rule}="${value}"`))
    .join('');
  const same = `name="${name}"${required ? ' required' : ''}`;
  const options = type === 'boolean' ? yesOrNo : (schema.enum ?? items?.enum)?.map((value) => [value, value]);
  if (options) {
    const entries = options.map(([value, words]) => `<option value="${value}">${words}</option>`).join('');
    return items
      ? `<select multiple ${same}>${entries}</select>`
      : `<select ${same}><option></option>${entries}</select>`;
  }
  if (maxLength > 500) return `<textarea ${same}${rules}></textarea>`;
  const inputs = { number: 'number', date: 'date', email: 'email' };
  return `<input type="${inputs[format] ?? inputs[type] ?? 'text'}" ${same}${rules}>`;
}
