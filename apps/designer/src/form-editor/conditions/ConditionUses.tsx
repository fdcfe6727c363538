import { Button, Dialog, Notice } from '@motcua/fields/ui';
import type { NamedCondition } from '@motcua/schema';
import { appTexts } from '../../app/texts';
import { useEditor, useForm } from '../editor-context';
import { placesOfCondition, releaseCondition } from './condition-uses';
import { Places } from './Places';
import { conditionTexts as texts } from './texts';

type ConditionUsesProps = {
  readonly condition: NamedCondition;
  /** The person wants it deleted, and it is still used. */
  readonly deleting: boolean;
  readonly onClose: () => void;
};

/** Where a condition is used, each place a way to go there; what is used is deleted only out of all of them at once. */
export function ConditionUses({ condition, deleting, onClose }: ConditionUsesProps) {
  const editor = useEditor();
  const form = useForm();
  const release = () => {
    editor.seal();
    if (editor.act(releaseCondition(form, condition.id)).ok) onClose();
  };
  return (
    <Dialog
      open
      title={deleting ? texts.removeOf(condition.name) : texts.usesOf(condition.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{deleting ? appTexts.cancel : appTexts.close}</Button>
          {deleting && (
            <Button look="danger" onClick={release}>
              {texts.release}
            </Button>
          )}
        </>
      }
    >
      <div className="mc-stack">
        {deleting && <Notice kind="warning">{texts.stillUsed}</Notice>}
        <Places places={placesOfCondition(form, condition.id)} onLeave={onClose} />
        {deleting && <p className="de-aside">{texts.releaseHint}</p>}
      </div>
    </Dialog>
  );
}
