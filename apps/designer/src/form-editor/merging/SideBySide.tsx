import './merging.css';
import { Button, Notice } from '@motcua/fields/ui';
import { type FormDefinition, type MergeConflict, mergeForms } from '@motcua/schema';
import { useMemo, useState } from 'react';
import { useForm } from '../editor-context';
import { mergingTexts as texts } from './texts';

type Side = 'mine' | 'theirs';

type SideBySideProps = {
  readonly base: FormDefinition;
  readonly theirs: FormDefinition;
  readonly name: string;
  readonly onMerge: (picks: ReadonlyMap<string, Side>) => void;
};

/** Where two people changed the same: both beside each other, one to be picked at each place. */
export function SideBySide({ base, theirs, name, onMerge }: SideBySideProps) {
  const mine = useForm();
  const merged = useMemo(() => mergeForms(base, mine, theirs), [base, mine, theirs]);
  const [picks, setPicks] = useState<ReadonlyMap<string, Side>>(new Map());
  if (!merged.ok) return <Notice kind="warning">{texts.apart}</Notice>;
  const { conflicts } = merged.value;
  return (
    <div className="de-merging">
      <h3>{texts.both}</h3>
      <p className="de-aside">{texts.bothHint}</p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.key}>
            <fieldset>
              <legend>{texts.place(conflict.property, conflict.label)}</legend>
              {(['mine', 'theirs'] as const).map((side) => (
                <label key={side} className="de-merging-side">
                  <input
                    type="radio"
                    name={conflict.key}
                    checked={(picks.get(conflict.key) ?? 'theirs') === side}
                    onChange={() => setPicks(new Map(picks).set(conflict.key, side))}
                  />
                  <span>
                    <strong>{side === 'mine' ? texts.mine : texts.theirs(name)}</strong>
                    <span>{shown(conflict, side)}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <Button
        look="main"
        onClick={() => onMerge(new Map(conflicts.map(({ key }) => [key, picks.get(key) ?? 'theirs'])))}
      >
        {texts.merge}
      </Button>
    </div>
  );
}

const LONGEST = 300;

function shown(conflict: MergeConflict, side: Side): string {
  const value = conflict[side];
  if (value === undefined) return conflict.key.endsWith('/removed') ? texts.removed : texts.nothing;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
