import { TextArea } from '@motcua/fields/ui';
import type { Completion, FormDefinition } from '@motcua/schema';
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { expressionTexts as texts } from './texts';
import { useCompletions } from './use-completions';

export type AreaHandle = {
  /** Puts a text where the caret stands and the caret behind it. */
  readonly insert: (text: string) => void;
  readonly mark: (from: number, to: number) => void;
};

type ExpressionAreaProps = {
  readonly id: string;
  readonly form: FormDefinition;
  readonly at: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly disabled: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly handle: Ref<AreaHandle>;
};

/** The text itself: a combobox of many lines whose list tells what may stand at the caret. */
export function ExpressionArea({ id, form, at, text, onText, disabled, ...rest }: ExpressionAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const caret = useRef<number | null>(null);
  const listId = useId();

  const replace = (words: string, from: number, to: number) => {
    const now = area.current?.value ?? text;
    caret.current = from + words.length;
    onText(now.slice(0, from) + words + now.slice(to));
    area.current?.focus();
  };
  const put = ({ insert }: Completion, from: number, to: number) => replace(insert, from, to);
  const list = useCompletions({ form, at, insert: put });
  const listed = list.options.length > 0;

  useLayoutEffect(() => {
    if (caret.current === null || area.current?.value !== text) return;
    area.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);
  useImperativeHandle(rest.handle, () => ({
    insert: (words) => replace(words, area.current?.selectionStart ?? 0, area.current?.selectionEnd ?? 0),
    mark: (from, to) => {
      area.current?.focus();
      area.current?.setSelectionRange(from, to);
    },
  }));
  // In the top layer, so that no pane that scrolls cuts it off.
  useLayoutEffect(() => {
    const [box, anchor] = [popup.current, area.current];
    if (!listed || !box || !anchor) return;
    const place = () => {
      const { left, bottom, width } = anchor.getBoundingClientRect();
      Object.assign(box.style, { left: `${left}px`, top: `${bottom + 4}px`, width: `${width}px` });
    };
    box.showPopover?.();
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
      box.hidePopover?.();
    };
  }, [listed]);
  useEffect(() => {
    if (list.active >= 0) document.getElementById(`${listId}-${list.active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [list.active, listId]);

  return (
    <div className="de-expression-area">
      <TextArea
        ref={area}
        id={id}
        className="mc-input-mono"
        rows={Math.min(8, Math.max(2, Math.ceil(text.length / 38)))}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-activedescendant={listed ? `${listId}-${list.active}` : undefined}
        aria-invalid={rest.invalid || undefined}
        aria-describedby={rest.describedBy}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        readOnly={disabled}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          list.suggest(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={(event) => {
          if (!disabled) list.key(event);
        }}
        onClick={list.close}
        onBlur={list.close}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <div ref={popup} popover="manual" hidden={!listed} className="mc-combobox-list" tabIndex={0}>
        <div id={listId} role="listbox" aria-label={texts.completions}>
          {list.options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box that owns the list
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box; aria-activedescendant points here
            <div
              key={`${option.label} ${option.insert}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === list.active}
              className="mc-combobox-option"
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => list.point(index)}
              onClick={() => list.choose(index)}
            >
              {option.label}
              <span className="mc-combobox-detail">{option.detail}</span>
            </div>
          ))}
        </div>
      </div>
      <span className="mc-hidden" role="status">
        {listed && texts.completionCount(list.options.length)}
      </span>
    </div>
  );
}
