import { indexForm } from '@motcua/schema';
import { PutHere } from '../drag/PutHere';
import { useEditorState } from '../editor-context';
import { canvasTexts as texts } from './texts';

/** The end of a section, group or list: an empty one teaches how to fill it. */
export function ContainerEnd({ parentId, count }: { readonly parentId: string; readonly count: number }) {
  const carrying = useEditorState((state) => state.carrying !== null);
  const inSection = useEditorState((state) => indexForm(state.history.form).nodes.get(parentId)?.kind === 'section');
  if (count > 0) return null;
  if (carrying) return <PutHere parent={parentId} index={0} />;
  return <p className="de-container-empty">{inSection ? texts.emptySection : texts.emptyGroup}</p>;
}
