import { Button, Icon } from '@motcua/fields/ui';
import { indexForm } from '@motcua/schema';
import { flushSync } from 'react-dom';
import { goesAmong } from '../drag/landing';
import { PutHere } from '../drag/PutHere';
import { useEditor, useEditorState } from '../editor-context';
import { openAdding } from './canvas-store';
import { canvasTexts as texts } from './texts';

/** The end of a section, group or list: an empty one teaches how to fill it. */
export function ContainerEnd({ parentId, count }: { readonly parentId: string; readonly count: number }) {
  const editor = useEditor();
  const among = useEditorState(({ carrying, history }) => carrying && goesAmong(history.form, carrying));
  const readOnly = useEditorState((state) => state.readOnly);
  const inSection = useEditorState((state) => indexForm(state.history.form).nodes.get(parentId)?.kind === 'section');
  if (count > 0) return null;
  if (among === 'items') return <PutHere parent={parentId} index={0} />;
  const add = () =>
    flushSync(() => {
      editor.select(parentId);
      openAdding();
    });
  return (
    <div className="de-container-empty">
      <p>{inSection ? texts.emptySection : texts.emptyGroup}</p>
      {!readOnly && (
        <span data-canvas-tools>
          <Button look="quiet" onClick={add}>
            <Icon name="add" />
            {texts.addField}
          </Button>
        </span>
      )}
    </div>
  );
}
