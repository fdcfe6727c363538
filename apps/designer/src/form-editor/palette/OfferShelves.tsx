import type { NewCargo } from '../drag/landing';
import { libraryTexts as texts } from './library-texts';
import type { LibraryEntry, OfferShelf } from './offers';
import { PaletteOffer } from './PaletteOffer';

type OfferShelvesProps = {
  readonly shelves: readonly OfferShelf[];
  readonly disabled: boolean;
  readonly onAdd: (cargo: NewCargo) => void;
  readonly onUses: (entry: LibraryEntry) => void;
};

/** Offers under their headings; what comes from the library tells how many forms use it. */
export function OfferShelves({ shelves, disabled, onAdd, onUses }: OfferShelvesProps) {
  return shelves.map(({ title, offers }) => (
    <section key={title} aria-label={title}>
      <h2>{title}</h2>
      <ul data-library={offers[0]?.entry ? '' : undefined}>
        {offers.map((offer) => {
          const { entry } = offer;
          return (
            <li key={offer.key}>
              <PaletteOffer offer={offer} disabled={disabled} onAdd={() => onAdd(offer.cargo)} />
              {entry && entry.forms > 0 && (
                <button
                  type="button"
                  className="de-offer-uses"
                  aria-label={texts.usedInOf(entry.title, entry.forms)}
                  onClick={() => onUses(entry)}
                >
                  {texts.usedIn(entry.forms)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
