import { fieldTypeOf } from '@motcua/fields';
import type { FormDefinition, Item, Page } from '@motcua/schema';
import { importTexts as texts } from './texts';

/** Cấu trúc sẽ tạo: pages open, everything below them in reading order. */
export function ImportedOutline({ form }: { readonly form: FormDefinition }) {
  return (
    <ul className="de-outline-preview">
      {form.pages.map((page) => (
        <li key={page.id}>
          <details open={form.pages.length === 1}>
            <summary>
              <strong>{page.title}</strong> {page.showWhen && <span className="de-aside">{texts.conditional}</span>}
            </summary>
            <Items of={page} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Items({ of }: { readonly of: Page | Item }) {
  if (!('items' in of)) return null;
  return (
    <ul>
      {of.items.map((item) => (
        <li key={item.id}>
          {labelOf(item)} <span className="de-aside">{factsOf(item)}</span>
          <Items of={item} />
        </li>
      ))}
    </ul>
  );
}

function labelOf(item: Item): string {
  if (item.kind === 'field') return String(item.schema.title ?? item.name);
  if (item.kind === 'content') return [...item.text].slice(0, 120).join('');
  return item.title;
}

function factsOf(item: Item): string {
  const kind = fieldTypeOf(item.kind === 'field' ? item.type : item.kind)?.label;
  const required = 'required' in item && item.required === true && texts.required;
  return [kind, required, item.showWhen && texts.conditional].filter(Boolean).join(', ');
}
