import { FieldFrame, Select } from '@motcua/fields/ui';
import type { PrefilledValues, PreviewPerson } from '@motcua/server';
import { useEffect, useId, useState } from 'react';
import { listPreviewPeople, previewPrefill } from '../../app/api';
import { previewTexts as texts } from './texts';

type ViewAsProps = {
  readonly code: string;
  /** Stores the draft first: what the server fills is the stored one. */
  readonly store: () => Promise<number | null>;
  readonly onValues: (values: PrefilledValues, person: PreviewPerson | null) => void;
  readonly onRefused: (text: string) => void;
};

/** Xem như một người trình diễn; absent where there are none, as in production. */
export function ViewAs({ code, store, onValues, onRefused }: ViewAsProps) {
  const id = useId();
  const [people, setPeople] = useState<readonly PreviewPerson[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    const leaving = new AbortController();
    void listPreviewPeople(leaving.signal).then((answer) => {
      if (answer.ok && !leaving.signal.aborted) setPeople(answer.value.items);
    });
    return () => leaving.abort();
  }, []);
  if (people.length === 0) return null;

  const choose = async (personId: string) => {
    setChosen(personId);
    const person = people.find((each) => each.id === personId);
    if (!person) return onValues({}, null);
    if ((await store()) === null) return onRefused(texts.unsaved);
    const answer = await previewPrefill({ form: code, person: personId });
    if (answer.ok) onValues(answer.value, person);
    else onRefused(answer.error.text);
  };
  return (
    <FieldFrame id={id} label={texts.as}>
      <Select
        id={id}
        value={chosen}
        empty={texts.nobody}
        choices={people.map(({ id: value, name, about }) => ({ value, label: texts.person(name, about) }))}
        onChange={(value) => void choose(value)}
      />
    </FieldFrame>
  );
}
