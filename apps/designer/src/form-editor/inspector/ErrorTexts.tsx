import { explainError, fieldTypeOf } from '@motcua/fields';
import type { Field } from '@motcua/schema';
import { useState } from 'react';
import { useEditor } from '../editor-context';
import { TypedBox } from './TypedBox';
import { inspectorTexts as texts } from './texts';
import { useChange } from './use-change';

type ErrorTextsProps = { readonly field: Field; readonly disabled: boolean };

/** Câu báo lỗi riêng: one box per rule that an answer to this field can break, beside the sentence said otherwise. */
export function ErrorTexts({ field, disabled }: ErrorTextsProps) {
  const editor = useEditor();
  const change = useChange(field);
  const [begun] = useState(field.errorTexts !== undefined);
  const type = fieldTypeOf(field.type);
  const own = field.errorTexts ?? {};
  const rules = Object.keys(type?.explain ?? {}).filter((rule) => mayBreak(field, rule) || Object.hasOwn(own, rule));
  if (!type || rules.length === 0) return null;
  const set = (rule: string, text: string) => {
    const { [rule]: _, ...others } = own;
    const errorTexts = text.trim() ? { ...others, [rule]: text } : others;
    return change({ errorTexts: Object.keys(errorTexts).length > 0 ? errorTexts : null });
  };
  const { errorTexts: _, ...plain } = field;
  return (
    <details open={begun}>
      <summary>{texts.errorTexts}</summary>
      <p className="de-aside">{texts.errorTextsHint}</p>
      <div className="mc-stack">
        {rules.map((rule) => (
          <TypedBox
            key={`${field.id}/${rule}`}
            label={ruleName(rule)}
            hint={texts.errorTextNow(explainError({ rule, text: '' }, plain, type))}
            disabled={disabled}
            value={own[rule] ?? ''}
            onChange={(text) => set(rule, text)}
            onLeave={editor.seal}
          />
        ))}
      </div>
    </details>
  );
}

function ruleName(rule: string): string {
  const names: { readonly [rule: string]: string } = texts.rules;
  return Object.hasOwn(names, rule) ? (names[rule] ?? rule) : rule;
}

/** Rules that this very field has set, by itself or through a condition. */
function mayBreak({ required, optionWhen, schema }: Field, rule: string): boolean {
  if (rule === 'required') return required !== undefined && required !== false;
  return rule === 'not' ? optionWhen !== undefined : rule in schema;
}
