import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import './combobox.css';
import { IconButton } from './Button';
import { Icon } from './Icon';
import { TextInput } from './inputs';
import { useUiTexts } from './language';

export type ComboboxOption = { readonly id: string; readonly label: string; readonly detail?: string };

export type ComboboxProps = {
  readonly id: string;
  /** What is chosen now; null while nothing is. */
  readonly selected: ComboboxOption | null;
  readonly onSelect: (option: ComboboxOption | null) => void;
  /** Finds options; a newer search aborts the older. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  /** Search as soon as the field is entered, before anything is typed. */
  readonly searchEmpty?: boolean;
  /** Milliseconds of quiet before a search over the network. */
  readonly delay?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly labelledBy?: string;
  readonly onBlur?: () => void;
  /** Drawn under the options; gets the text typed so far ("use it as it stands"). */
  readonly footer?: (text: string, close: () => void) => ReactNode;
};

type Found =
  | { readonly state: 'idle' | 'searching' | 'failed' }
  | { readonly state: 'found'; readonly options: readonly ComboboxOption[] };

/** ARIA combobox with a listbox; while an input method composes, nothing is searched and no key is taken. */
export function Combobox({ id, selected, onSelect, search, delay = 200, ...rest }: ComboboxProps) {
  const texts = useUiTexts();
  const [text, setText] = useState<string | null>(null); // null: not being edited, the chosen label shows
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found>({ state: 'idle' });
  const [active, setActive] = useState(-1);
  const [composing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(search);
  latest.current = search;
  const listId = useId();
  const options = found.state === 'found' ? found.options : [];

  useEffect(() => {
    const wanted = (text ?? '').trim();
    if (!open || composing || (wanted === '' && !rest.searchEmpty)) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      setFound((now) => (now.state === 'found' ? now : { state: 'searching' }));
      try {
        const options = await latest.current(wanted, abort.signal);
        if (abort.signal.aborted) return;
        setFound({ state: 'found', options });
        setActive(options.length > 0 && wanted !== '' ? 0 : -1);
      } catch {
        if (!abort.signal.aborted) setFound({ state: 'failed' });
      }
    }, delay);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, open, composing, delay, rest.searchEmpty]);

  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, listId]);

  const listed = open && (found.state !== 'idle' || rest.footer !== undefined) && (text !== null || rest.searchEmpty);
  // In the top layer, so that no table or card that scrolls cuts it off.
  useLayoutEffect(() => {
    const [popup, anchor] = [list.current, input.current];
    if (!listed || !popup || !anchor) return;
    const put = () => {
      const { left, bottom, width } = anchor.getBoundingClientRect();
      popup.style.left = `${left}px`;
      popup.style.top = `${bottom + 4}px`;
      popup.style.width = `${width}px`;
    };
    popup.showPopover?.();
    put();
    addEventListener('scroll', put, true);
    addEventListener('resize', put);
    return () => {
      removeEventListener('scroll', put, true);
      removeEventListener('resize', put);
      popup.hidePopover?.();
    };
  }, [listed]);

  const close = () => {
    setOpen(false);
    setText(null);
    setActive(-1);
    setFound({ state: 'idle' });
  };
  const choose = (option: ComboboxOption | null) => {
    onSelect(option);
    close();
    input.current?.focus();
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || rest.readOnly) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && open && options[active]) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns when focus leaves the whole
    <div
      ref={box}
      className="mc-combobox"
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
        close();
        rest.onBlur?.();
      }}
    >
      <TextInput
        ref={input}
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={Boolean(listed)}
        aria-controls={listId}
        aria-activedescendant={listed && options[active] ? `${listId}-${active}` : undefined}
        aria-invalid={rest.invalid || undefined}
        aria-required={rest.required || undefined}
        aria-describedby={rest.describedBy}
        aria-labelledby={rest.labelledBy}
        placeholder={rest.placeholder}
        disabled={rest.disabled}
        readOnly={rest.readOnly}
        spellCheck={false}
        value={text ?? selected?.label ?? ''}
        onClick={() => !rest.readOnly && setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          if (event.target.value === '' && selected) onSelect(null);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={key}
      />
      {selected && !rest.readOnly && !rest.disabled ? (
        <IconButton label={texts.clear} onClick={() => choose(null)}>
          <Icon name="close" />
        </IconButton>
      ) : null}
      <div ref={list} popover="manual" hidden={!listed} className="mc-combobox-list">
        <div id={listId} role="listbox" aria-label={rest.placeholder ?? texts.choose}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that owns the list
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input; aria-activedescendant points here
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className="mc-combobox-option"
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(option)}
            >
              {option.label}
              {option.detail && <span className="mc-combobox-detail">{option.detail}</span>}
            </div>
          ))}
        </div>
        <div className="mc-combobox-state" hidden={options.length > 0}>
          {found.state === 'searching' && texts.searching}
          {found.state === 'found' && options.length === 0 && texts.nothingFound}
          {found.state === 'failed' && texts.searchFailed}
        </div>
        {rest.footer?.(text ?? '', close)}
      </div>
      <span className="mc-hidden" role="status">
        {listed && found.state === 'found' && (options.length > 0 ? texts.results(options.length) : texts.nothingFound)}
        {listed && found.state === 'failed' && texts.searchFailed}
      </span>
    </div>
  );
}
