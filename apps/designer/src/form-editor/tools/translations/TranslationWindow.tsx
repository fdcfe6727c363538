import './translations.css';
import { Button, Dialog, EmptyState, matches, Pagination, TextInput } from '@motcua/fields/ui';
import { type Translation, translationsOf } from '@motcua/schema';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState, useForm } from '../../editor-context';
import { TypedBox } from '../../inspector/TypedBox';
import type { ToolProps } from '../editor-tools';
import { translationTexts as texts } from './texts';

type Filter = keyof typeof texts.filters;
const ON_ONE_PAGE = 40;

/** Tiếng Anh của biểu mẫu: every text beside its English, with what is missing or was made from older words. */
export function TranslationWindow({ onClose }: ToolProps) {
  const editor = useEditor();
  const form = useForm();
  const readOnly = useEditorState((state) => state.readOnly);
  const all = useMemo(() => translationsOf(form), [form]);
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  // A text that is being written stays in the list that it was found in.
  const [listed, setListed] = useState<ReadonlySet<string>>(() => new Set(all.map(({ key }) => key)));
  const found = all.filter(({ key }) => listed.has(key));
  const shown = found.slice((page - 1) * ON_ONE_PAGE, page * ON_ONE_PAGE);

  const look = (next: Filter, words: string) => {
    setFilter(next);
    setSearch(words);
    setPage(1);
    setListed(
      new Set(
        all
          .filter(({ state, vietnamese, english }) => {
            const wanted = next === 'all' || state === next;
            return wanted && (!words.trim() || matches(`${vietnamese} ${english ?? ''}`, words));
          })
          .map(({ key }) => key),
      ),
    );
  };
  const write = (key: string, text: string) =>
    editor.act([{ op: 'setText', language: 'en', key, text: text.trim() ? text.normalize('NFC') : null }]).ok;
  const count = (state: Filter) =>
    state === 'all' ? all.length : all.filter((translation) => translation.state === state).length;

  return (
    <Dialog open wide title={texts.title} onClose={onClose}>
      <p className="de-aside">{texts.hint}</p>
      <p role="status">
        <strong>{texts.progress(count('done'), all.length)}</strong>
      </p>
      <div className="mc-row mc-row-between">
        <fieldset className="mc-row">
          <legend className="mc-hidden">{texts.show}</legend>
          {(Object.keys(texts.filters) as Filter[]).map((each) => (
            <Button key={each} look="quiet" aria-pressed={filter === each} onClick={() => look(each, search)}>
              {texts.filters[each]} ({count(each)})
            </Button>
          ))}
        </fieldset>
        <TextInput
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={(event) => look(filter, event.target.value)}
        />
      </div>
      {shown.length === 0 && <EmptyState title={texts.nothing} />}
      <ul className="de-translations">
        {shown.map((translation) => (
          <li key={translation.key} data-state={translation.state}>
            <TypedBox
              label={translation.vietnamese}
              long={translation.vietnamese.length > 60}
              value={translation.english ?? ''}
              disabled={readOnly}
              onChange={(text) => write(translation.key, text)}
              onLeave={editor.seal}
            />
            <Stale translation={translation} readOnly={readOnly} onConfirm={write} />
            {translation.itemId !== null && (
              <Button
                look="quiet"
                onClick={() => {
                  onClose();
                  editor.select(translation.itemId);
                }}
              >
                {texts.goThere}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Pagination page={page} count={Math.ceil(found.length / ON_ONE_PAGE)} onPage={setPage} />
    </Dialog>
  );
}

type StaleProps = {
  readonly translation: Translation;
  readonly readOnly: boolean;
  readonly onConfirm: (key: string, text: string) => void;
};

function Stale({ translation: { key, state, madeFrom, english }, readOnly, onConfirm }: StaleProps) {
  if (state !== 'stale' || madeFrom === undefined || english === undefined) return null;
  return (
    <p className="de-translation-stale">
      {texts.changed(madeFrom)}{' '}
      {!readOnly && <Button onClick={() => onConfirm(key, english)}>{texts.stillRight}</Button>}
    </p>
  );
}
