import { TextInput } from '@motcua/fields/ui';
import { indexForm } from '@motcua/schema';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { spotWords } from '../drag/landing';
import { useEditor, useForm } from '../editor-context';
import { addAt, spotBelowSelected } from '../palette/add-below';
import { type Offer, searchOffers } from '../palette/offers';
import { ShelfMark } from '../palette/ShelfMark';
import { paletteTexts } from '../palette/texts';
import { closeAdding, say } from './canvas-store';
import { frameOf } from './focus-item';
import { nameAdded } from './name-added';
import { canvasTexts as texts } from './texts';

/** What can be added, searched for right where it will stand; what was added is named next. */
export function AddHere({ area }: { readonly area: RefObject<HTMLElement | null> }) {
  const editor = useEditor();
  const form = useForm();
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const [top, setTop] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const offers = useMemo(() => searchOffers(search), [search]);
  const spot = spotBelowSelected(editor, 'item') ?? spotBelowSelected(editor, 'section');

  useLayoutEffect(() => {
    if (!area.current) return;
    const { selectedId } = editor.state.getState();
    const frame = selectedId ? frameOf(area.current, selectedId) : null;
    const under = (frame ?? area.current).getBoundingClientRect();
    setTop(under.bottom - area.current.getBoundingClientRect().top + 4);
  }, [editor, area]);
  useEffect(() => {
    if (top !== null) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [top]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);

  const leave = () => {
    flushSync(closeAdding);
    const { selectedId } = editor.state.getState();
    const frame = selectedId && area.current ? frameOf(area.current, selectedId) : null;
    (frame ?? area.current)?.focus();
  };
  const add = ({ cargo }: Offer) => {
    const at = spotBelowSelected(editor, cargo.kind === 'section' ? 'section' : 'item');
    let where: string | null = null;
    flushSync(() => {
      where = at && addAt(editor, cargo, at);
    });
    if (where === null) return;
    say(paletteTexts.added(cargo.label, where));
    flushSync(closeAdding);
    nameAdded(editor, cargo);
  };
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const offer = offers[active];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      leave();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (offers.length > 0) setActive((active + step + offers.length) % offers.length);
    } else if (event.key === 'Enter' && offer) {
      event.preventDefault();
      add(offer);
    }
  };
  if (top === null) return null;
  const holder = spot && indexForm(form).nodes.get(spot.parent);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns when focus leaves the whole
    <div
      ref={box}
      className="de-add-here"
      data-canvas-tools
      style={{ top }}
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) closeAdding();
      }}
    >
      <TextInput
        role="combobox"
        aria-label={texts.addSearch}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offers[active] ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-where`}
        placeholder={paletteTexts.search}
        spellCheck={false}
        autoFocus
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(0);
        }}
        onKeyDown={key}
      />
      <p id={`${id}-where`} className="de-add-where">
        {spot && holder && spotWords(form, spot, { below: texts.addBelow, first: texts.addFirst })}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={texts.addSearch} className="de-add-list">
        {offers.map((offer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that owns the list
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input; aria-activedescendant points here
          <div
            key={offer.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="de-add-option"
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => add(offer)}
          >
            <ShelfMark group={offer.group} />
            <span>
              {offer.cargo.label}
              <span className="de-add-hint">{offer.hint}</span>
            </span>
          </div>
        ))}
      </div>
      {offers.length === 0 && <p className="de-add-where">{paletteTexts.nothing}</p>}
      <span role="status" className="mc-hidden">
        {offers.length > 0 ? texts.offersFound(offers.length) : paletteTexts.nothing}
      </span>
    </div>
  );
}
