import { fieldTypeOf } from '@motcua/fields';
import type { Field, Item } from '@motcua/schema';
import { useEditorState } from '../editor-context';
import { canvasTexts } from './texts';

const optionLabel = (field: Field, value: string): string =>
  fieldTypeOf(field.type)
    ?.choices?.read(field.schema)
    .find((choice) => choice.value === value)?.label ?? value;

/** In words on the canvas: when this item shows, is required, is locked, and when it has a choice. */
export function ConditionChips({ item }: { readonly item: Item }) {
  const words = useEditorState((state) => {
    const name = (id: string) => state.history.form.conditions.find((condition) => condition.id === id)?.name ?? id;
    const chips: string[] = [];
    if (item.showWhen) chips.push(canvasTexts.shownWhen(name(item.showWhen)));
    if ('required' in item && typeof item.required === 'object')
      chips.push(canvasTexts.requiredWhen(name(item.required.when)));
    if ('readOnly' in item && typeof item.readOnly === 'object')
      chips.push(canvasTexts.readOnlyWhen(name(item.readOnly.when)));
    if ('schema' in item && item.optionWhen)
      for (const [value, when] of Object.entries(item.optionWhen))
        chips.push(canvasTexts.optionWhen(optionLabel(item, value), name(when)));
    return chips.join('\n');
  });
  if (!words) return null;
  return (
    <span className="de-chips">
      {words.split('\n').map((text) => (
        <span key={text} className="de-condition-chip">
          {text}
        </span>
      ))}
    </span>
  );
}
