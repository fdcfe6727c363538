import { Button, Row, TextInput, useToast } from '@motcua/fields/ui';
import { foldText, type Loss } from '@motcua/schema';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { saveFile } from '../../app/save-file';
import { csvOf, groupsOf, writtenIn } from './report';
import { importTexts as texts } from './texts';

const SHOWN = 50;

/** Những gì không giữ được, by what happened; searched, copied and taken away as a table. */
export function LossList({ losses, code }: { readonly losses: readonly Loss[]; readonly code: string }) {
  const id = useId();
  const toast = useToast();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const groups = useMemo(() => groupsOf(losses, wanted, foldText), [losses, wanted]);
  if (losses.length === 0) return <p>{texts.noLosses}</p>;

  const copy = async () => {
    const lines = losses.map(({ path, text }) => `${path || texts.root}: ${text}`).join('\n');
    try {
      await navigator.clipboard.writeText(lines);
      toast({ text: texts.copied });
    } catch {
      toast({ text: texts.notCopied });
    }
  };
  return (
    <div className="mc-stack">
      <Row>
        <label className="de-loss-search" htmlFor={`${id}-search`}>
          {texts.filter}
          <TextInput
            id={`${id}-search`}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <Button onClick={() => void copy()}>{texts.copy}</Button>
        <Button onClick={() => saveFile(texts.csvName(code), 'text/csv', csvOf(losses))}>{texts.csv}</Button>
      </Row>
      {groups.length === 0 && <p role="status">{texts.noMatch}</p>}
      <ul className="de-losses">
        {groups.map(({ text, losses: all }) => (
          <li key={text}>
            <details open={all.length === 1}>
              <summary>
                <span>{text}</span> <span className="de-aside">{texts.times(all.length)}</span>
              </summary>
              <ul>
                {all.slice(0, SHOWN).map((loss, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two losses may be alike
                  <li key={at}>
                    <code>{loss.path || texts.root}</code>
                    {writtenIn(loss) !== undefined && <pre>{writtenIn(loss)}</pre>}
                  </li>
                ))}
                {all.length > SHOWN && <li>…</li>}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
