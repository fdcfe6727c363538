import { useEffect, useRef } from 'react';
import { makeDraggable } from '../../app/dragging';
import { type Cargo, FORM_CHANNEL } from '../drag/landing';
import { useEditor, useEditorState } from '../editor-context';
import type { Offer } from './offers';
import { ShelfMark } from './ShelfMark';

type PaletteOfferProps = { readonly offer: Offer; readonly disabled: boolean; readonly onAdd: () => void };

export function PaletteOffer({ offer, disabled, onAdd }: PaletteOfferProps) {
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
      {offer.note === undefined ? (
        offer.cargo.label
      ) : (
        <span>
          {offer.cargo.label}
          <span className="de-offer-note">{offer.note}</span>
        </span>
      )}
    </button>
  );
}
