import type { FormDefinition, Item, Page } from '../../definition';

/** A definition in lines that people compare: what stands where, of which type, under which rules. */
export function outlineOf(definition: FormDefinition): readonly string[] {
  const nameOf = new Map<string, string>();
  const lines: string[] = [definition.title];
  const naming = (item: Page | Item) => {
    if ('name' in item) nameOf.set(item.id, item.name);
    if ('items' in item) item.items.forEach(naming);
  };
  definition.pages.forEach(naming);
  const readable = (value: unknown) =>
    JSON.stringify(value).replace(/"(\w+_\d{6})"/g, (whole, id) => nameOf.get(id) ?? whole);

  const visit = (item: Page | Item, indent: string) => {
    const parts = 'kind' in item ? [item.kind] : ['page'];
    if ('name' in item) parts.push(item.name);
    if ('type' in item) parts.push(item.type);
    if ('title' in item) parts.push(`“${item.title}”`);
    if ('text' in item) parts.push(`“${item.text}”`);
    if ('schema' in item) {
      const { title, pattern, format: _, items: __, properties: ___, ...rest } = item.schema;
      parts.push(`“${title}”`, readable(rest));
      if (typeof pattern === 'string' && pattern.length < 60) parts.push(pattern);
    }
    for (const property of [
      'showWhen',
      'required',
      'readOnly',
      'calculate',
      'optionWhen',
      'help',
      'placeholder',
    ] as const)
      if (property in item) parts.push(`${property}=${readable((item as { [key: string]: unknown })[property])}`);
    for (const property of ['width', 'minRows', 'maxRows', 'errorTexts', 'display'] as const)
      if (property in item) parts.push(`${property}=${JSON.stringify((item as { [key: string]: unknown })[property])}`);
    lines.push(`${indent}${parts.join(' ')}`);
    if ('items' in item) for (const inner of item.items) visit(inner, `${indent}  `);
  };
  for (const page of definition.pages) visit(page, '');
  for (const { id, name, test } of definition.conditions) lines.push(`${id} ${name}: ${readable(test)}`);
  for (const { at, test, text } of definition.checks) lines.push(`check ${nameOf.get(at)}: ${readable(test)} ${text}`);
  for (const [key, text] of Object.entries(definition.texts?.en ?? {})) {
    const [id = '', property] = key.split('.');
    lines.push(`en ${nameOf.get(id) ?? id}.${property}: ${text}`);
  }
  return lines;
}
