/** The same questions as three editors hold them: ours, form-js and Form.io. */

/** Every section on one page, for the peers have no pages: the canvas carries all the fields at once. */
export function onOnePage(definition) {
  const [first] = definition.pages;
  return { ...definition, pages: [{ ...first, items: definition.pages.flatMap(({ items }) => items) }] };
}

const sectionsOf = (definition) => definition.pages.flatMap(({ items }) => items);
const optionsOf = ({ schema }) => (schema.enum ?? schema.items?.enum ?? ['Có', 'Không']).map(labelled);
const labelled = (value) => ({ label: value, value });

const formJsTypes = {
  'long-text': 'textarea',
  number: 'number',
  date: 'datetime',
  'yes-no': 'radio',
  'single-choice': 'radio',
  'multiple-choice': 'checklist',
};

/** A group for each section, a field of the nearest type for each field. */
export function formJsSchema(definition) {
  const field = (own) => {
    const type = formJsTypes[own.type] ?? 'textfield';
    return {
      type,
      id: own.id,
      key: own.name,
      label: own.schema.title,
      validate: { required: own.required },
      ...(type === 'datetime' ? { subtype: 'date', dateLabel: own.schema.title } : {}),
      ...(type === 'radio' || type === 'checklist' ? { values: optionsOf(own) } : {}),
    };
  };
  const group = ({ id, title, items }) => ({ type: 'group', id, label: title, components: items.map(field) });
  return { type: 'default', schemaVersion: 18, id: 'form', components: sectionsOf(definition).map(group) };
}

const formIoTypes = {
  ...formJsTypes,
  'multiple-choice': 'selectboxes',
  phone: 'phoneNumber',
  email: 'email',
};

/** A panel for each section. */
export function formIoForm(definition) {
  const field = (own) => {
    const type = formIoTypes[own.type] ?? 'textfield';
    return {
      type,
      key: own.name,
      label: own.schema.title,
      input: true,
      validate: { required: own.required },
      ...(type === 'radio' || type === 'selectboxes' ? { values: optionsOf(own) } : {}),
    };
  };
  const panel = ({ id, title, items }) => ({
    type: 'panel',
    key: id.replaceAll('_', ''),
    title,
    input: false,
    components: items.map(field),
  });
  return { display: 'form', components: sectionsOf(definition).map(panel) };
}
