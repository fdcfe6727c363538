import { Button, FieldFrame, Icon, IconButton, TextInput } from '@motcua/fields/ui';
import { type FormEvent, useId, useState } from 'react';
import { momentText } from '../../app/vietnamese';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { historyTexts as texts } from './texts';
import { useNamedPoints } from './use-named-points';

/** Moments of the form with a name; going back to one is a step like any other, and can be undone. */
export function NamedPoints() {
  const id = useId();
  const editor = useEditor();
  const form = useForm();
  const readOnly = useEditorState((state) => state.readOnly);
  const { points, set, forget } = useNamedPoints(form.code);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const mark = (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim().normalize('NFC');
    if (!given) return document.getElementById(id)?.focus();
    editor.seal();
    set(given, form);
    setName('');
    setSaid(texts.pointSet(given));
  };
  const goTo = (point: (typeof points)[number]) => {
    editor.seal();
    if (!editor.act([{ op: 'replaceForm', definition: point.form }]).ok) return;
    editor.seal();
    setSaid(texts.atPoint(point.name));
  };
  return (
    <section className="de-points" aria-label={texts.points}>
      <form onSubmit={mark}>
        <FieldFrame id={id} label={texts.pointName} hint={texts.pointHint}>
          <TextInput
            id={id}
            value={name}
            maxLength={100}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setName(event.target.value)}
          />
        </FieldFrame>
        <Button type="submit">{texts.setPoint}</Button>
      </form>
      <ul>
        {points.map((point) => (
          <li key={point.id}>
            <Button
              look="quiet"
              disabled={readOnly}
              aria-label={texts.backToPoint(point.name)}
              onClick={() => goTo(point)}
            >
              {point.name}
              <span className="de-aside">{momentText(point.at, new Date())}</span>
            </Button>
            <IconButton label={texts.forgetPoint(point.name)} onClick={() => forget(point.id)}>
              <Icon name="close" />
            </IconButton>
          </li>
        ))}
      </ul>
      <span role="status" className="mc-hidden">
        {said}
      </span>
    </section>
  );
}
