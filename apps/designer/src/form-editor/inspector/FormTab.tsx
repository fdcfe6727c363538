import { useEditor, useForm } from '../editor-context';
import { TypedBox } from './TypedBox';
import { inspectorTexts as texts } from './texts';

/** The form itself, while nothing on it is selected. */
export function FormTab({ disabled }: { readonly disabled: boolean }) {
  const editor = useEditor();
  const form = useForm();
  return (
    <div className="mc-stack">
      <TypedBox
        label={texts.formTitle}
        required
        disabled={disabled}
        value={form.title}
        onChange={(title) => editor.act([{ op: 'changeForm', changes: { title: title.normalize('NFC') } }]).ok}
        onLeave={editor.seal}
      />
      <TypedBox
        label={texts.description}
        hint={texts.descriptionHint}
        long
        disabled={disabled}
        value={form.description ?? ''}
        onChange={(description) => editor.act([{ op: 'changeForm', changes: { description: description || null } }]).ok}
        onLeave={editor.seal}
      />
    </div>
  );
}
