import './palette.css';
import { Button, Tabs, TextInput } from '@motcua/fields/ui';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { isOnScreen, nameAdded } from '../canvas/name-added';
import type { NewCargo } from '../drag/landing';
import { useEditor, useEditorState } from '../editor-context';
import { chosenIds } from '../editor-store';
import { addBelow } from './add-below';
import { readLibrary, useLibrary } from './library-store';
import { libraryTexts } from './library-texts';
import { OfferShelves } from './OfferShelves';
import { type LibraryEntry, type Shelf, shelvesFor, shelvesOf } from './offers';
import { SaveBlockDialog } from './SaveBlockDialog';
import { paletteTexts as texts } from './texts';
import { type OpenForm, UsesDialog } from './UsesDialog';

/** What can be added: dragged, tapped, or put under the selected item by Enter. One search over all of it. */
export function Palette({ openForm = null }: { readonly openForm?: OpenForm | null }) {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { library, failed } = useLibrary();
  const [search, setSearch] = useState('');
  const [shelf, setShelf] = useState<Shelf>('types');
  const [said, setSaid] = useState('');
  const [uses, setUses] = useState<LibraryEntry | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered changes with the library
  const found = useMemo(() => (search.trim() ? shelvesFor(search) : null), [search, library]);
  useEffect(() => void readLibrary(), []);

  const add = (cargo: NewCargo) => {
    let where: string | null = null;
    flushSync(() => {
      where = addBelow(editor, cargo);
    });
    if (where === null) return;
    setSaid(texts.added(cargo.label, where));
    if (cargo.unnamed && isOnScreen(editor)) nameAdded(editor, cargo);
  };
  const shown = { disabled: readOnly, onAdd: add, onUses: setUses };
  const panel = (of: Shelf, empty: string) => (
    <div className="de-palette-shelves">
      {of === 'blocks' && !readOnly && <SaveBlock />}
      <OfferShelves shelves={shelvesOf(of)} {...shown} />
      {of !== 'types' && <LibraryState failed={failed} empty={library && shelvesOf(of).length === 0 ? empty : null} />}
    </div>
  );
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
            const first = found?.[0]?.offers[0];
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && first && !readOnly) add(first.cargo);
          }}
        />
      </div>
      {found ? (
        <div className="de-palette-shelves">
          <OfferShelves shelves={found} {...shown} />
          {found.length === 0 && <p>{texts.nothing}</p>}
        </div>
      ) : (
        <Tabs
          label={libraryTexts.tabs}
          selected={shelf}
          onSelect={(id) => setShelf(id as Shelf)}
          tabs={[
            { id: 'types', label: libraryTexts.types, panel: panel('types', '') },
            { id: 'elements', label: libraryTexts.elements, panel: panel('elements', libraryTexts.noElements) },
            { id: 'blocks', label: libraryTexts.blocksShort, panel: panel('blocks', libraryTexts.noBlocks) },
          ]}
        />
      )}
      <p className="de-pane-foot">
        <span className="de-fine-only">{texts.hint}</span>
        <span className="de-touch-only">{texts.touchHint}</span>
      </p>
      <span role="status" className="mc-hidden">
        {said}
      </span>
      {uses && (
        <UsesDialog key={uses.id} entry={uses} openForm={openForm} readOnly={readOnly} onClose={() => setUses(null)} />
      )}
    </div>
  );
}

function LibraryState({ failed, empty }: { readonly failed: boolean; readonly empty: string | null }) {
  const waiting = useLibrary(({ library }) => library === null);
  if (empty) return <p>{empty}</p>;
  if (!waiting) return null;
  if (!failed) return <p role="status">{libraryTexts.loading}</p>;
  return (
    <p>
      {libraryTexts.failed} <Button onClick={() => void readLibrary()}>{libraryTexts.retry}</Button>
    </p>
  );
}

/** The chosen items become a block that every form can take. */
function SaveBlock() {
  const nothing = useEditorState((state) => chosenIds(state).length === 0);
  const [open, setOpen] = useState(false);
  return (
    <div className="de-save-block">
      <Button disabled={nothing} onClick={() => setOpen(true)}>
        {libraryTexts.save}
      </Button>
      {nothing && <p>{libraryTexts.saveHint}</p>}
      {open && <SaveBlockDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
