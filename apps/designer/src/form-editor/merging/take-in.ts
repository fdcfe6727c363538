import { type FormDefinition, type MergePicks, mergeForms } from '@motcua/schema';
import { type Editor, formOf } from '../editor-store';

/** Takes somebody else's newer draft into the one on the screen, as one step that can be undone; false when it cannot. */
export function takeIn(editor: Editor, base: FormDefinition, theirs: FormDefinition, picks?: MergePicks): boolean {
  const merged = mergeForms(base, formOf(editor.state.getState()), theirs, picks);
  if (!merged.ok || (picks === undefined && merged.value.conflicts.length > 0)) return false;
  editor.seal();
  const done = editor.act([{ op: 'replaceForm', definition: merged.value.definition }]).ok;
  editor.seal();
  return done;
}
