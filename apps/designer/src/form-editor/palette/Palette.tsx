import './palette.css';
import { TextInput } from '@motcua/fields/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { makeDraggable } from '../../app/dragging';
import { type Cargo, FORM_CHANNEL, type NewCargo } from '../drag/landing';
import { useEditor, useEditorState } from '../editor-context';
import { addBelow } from './add-below';
import { type Offer, shelvesFor } from './offers';
import { ShelfMark } from './ShelfMark';
import { paletteTexts as texts } from './texts';

/** What can be added: dragged, tapped, or put under the selected item by Enter. */
export function Palette() {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState('');
  const shelves = useMemo(() => shelvesFor(search), [search]);

  const add = (cargo: NewCargo) => {
    const where = addBelow(editor, cargo);
    if (where) setSaid(texts.added(cargo.label, where));
  };
  return (
    <div className="de-palette">
      <div className="de-palette-search">
        <TextInput
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            const first = shelves[0]?.offers[0];
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && search && first && !readOnly)
              add(first.cargo);
          }}
        />
      </div>
      <div className="de-palette-shelves">
        {shelves.map(({ title, offers }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {offers.map((offer) => (
                <li key={offer.key}>
                  <PaletteOffer offer={offer} disabled={readOnly} onAdd={() => add(offer.cargo)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {shelves.length === 0 && <p>{texts.nothing}</p>}
      </div>
      <p className="de-pane-foot">
        <span className="de-fine-only">{texts.hint}</span>
        <span className="de-touch-only">{texts.touchHint}</span>
      </p>
      <span role="status" className="mc-hidden">
        {said}
      </span>
    </div>
  );
}

type PaletteOfferProps = { readonly offer: Offer; readonly disabled: boolean; readonly onAdd: () => void };

function PaletteOffer({ offer, disabled, onAdd }: PaletteOfferProps) {
  const editor = useEditor();
  const carried = useEditorState(({ carrying }) => carrying === offer.cargo);
  const button = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  useEffect(() => {
    if (!button.current || disabled) return;
    return makeDraggable<Cargo>(button.current, {
      channel: FORM_CHANNEL,
      load: () => offer.cargo,
      label: () => offer.cargo.label,
    });
  }, [offer, disabled]);
  return (
    <button
      ref={button}
      type="button"
      className="de-offer"
      title={offer.hint}
      disabled={disabled}
      aria-pressed={carried || undefined}
      onPointerDown={(event) => {
        touched.current = event.pointerType === 'touch';
      }}
      onClick={() => {
        // A finger cannot drag everywhere: a tap picks up, and the places on the page become targets.
        if (touched.current) editor.carry(carried ? null : offer.cargo);
        else onAdd();
        touched.current = false;
      }}
    >
      <ShelfMark group={offer.group} />
      {offer.cargo.label}
    </button>
  );
}
