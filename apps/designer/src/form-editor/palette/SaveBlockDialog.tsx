import { Button, Dialog, FieldFrame, Notice, Select, TextArea, TextInput } from '@motcua/fields/ui';
import { labelOf, takePart } from '@motcua/schema';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { addBlock, putBlock } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { appTexts } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { useEditor } from '../editor-context';
import { chosenIds, formOf } from '../editor-store';
import { readLibrary, useLibrary } from './library-store';
import { libraryTexts as texts } from './library-texts';
import { selfContained } from './self-contained-part';

/** What is chosen on the page goes into the library: as a new block, or as a new version of one that there is. */
export function SaveBlockDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const editor = useEditor();
  const blocks = useLibrary(({ library }) => library?.blocks) ?? [];
  const { part, lost } = useMemo(() => {
    const state = editor.state.getState();
    return selfContained(takePart(formOf(state), chosenIds(state)));
  }, [editor]);
  const [target, setTarget] = useState('');
  const known = blocks.find((block) => block.id === target);
  const [title, setTitle] = useState(() => (part.items[0] ? labelOf(part.items[0]) : ''));
  const [description, setDescription] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAct();

  const choose = (next: string) => {
    setTarget(next);
    const block = blocks.find((each) => each.id === next);
    if (!block) return;
    setTitle(block.title);
    setDescription(block.description);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const name = title.trim().normalize('NFC');
    if (!name) return document.getElementById(`${id}-title`)?.focus();
    const body = { title: name, description: description.trim().normalize('NFC'), part };
    void run(
      () => (known ? putBlock(known.id, body, known.version) : addBlock(body)),
      texts.saved(name),
      () => {
        void readLibrary();
        onClose();
      },
    );
  };

  return (
    <Dialog
      open
      title={texts.save}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button look="main" type="submit" form={`${id}-form`} busy={busy}>
            {appTexts.save}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} className="mc-stack" onSubmit={submit} noValidate>
        <RefusalNotice refusal={refusal} />
        <p>{texts.chosen(part.items.map((item) => `“${labelOf(item)}”`).join(', '))}</p>
        {lost.length > 0 && (
          <Notice kind="warning" title={texts.lost}>
            <ul>
              {lost.map((one) => (
                <li key={`${one.id} ${one.property}`}>{one.text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {blocks.length > 0 && (
          <FieldFrame id={`${id}-target`} label={texts.saveAs}>
            <Select
              id={`${id}-target`}
              value={target}
              choices={[
                { value: '', label: texts.newBlock },
                ...blocks.map((block) => ({
                  value: block.id,
                  label: texts.newVersion(block.title, block.version + 1),
                })),
              ]}
              onChange={choose}
            />
          </FieldFrame>
        )}
        <FieldFrame
          id={`${id}-title`}
          label={texts.title}
          required
          messages={tried && !title.trim() ? [{ text: texts.needTitle }] : []}
        >
          <TextInput id={`${id}-title`} value={title} onChange={(event) => setTitle(event.target.value)} />
        </FieldFrame>
        <FieldFrame id={`${id}-description`} label={texts.description} hint={texts.descriptionHint}>
          <TextArea
            id={`${id}-description`}
            aria-describedby={`${id}-description-hint`}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
        </FieldFrame>
      </form>
    </Dialog>
  );
}
