import { indexForm } from '@motcua/schema';
import { flushSync } from 'react-dom';
import { setAim, useDragStore } from '../drag/drag-store';
import { goesAmong, placeText, type Spot } from '../drag/landing';
import { aimAt, type LiftKey, spotByKey, startOf } from '../drag/lift';
import { dragTexts } from '../drag/texts';
import { chosenIds, type Editor, formOf, pageOf } from '../editor-store';
import { spotBelowSelected } from '../palette/add-below';
import { say } from './canvas-store';
import { focusItems } from './focus-item';
import { putDown, takeUp } from './item-commands';
import { nameAdded } from './name-added';

/** Picks an item up, with all that is chosen together with it; where it may go is drawn at once. */
export function pickUp(editor: Editor, id: string): void {
  flushSync(() => editor.carry(takeUp(editor, id)));
}

/** Something has been picked up, wherever: its first place is where it stands. */
export function beginAim(editor: Editor): void {
  const { carrying } = editor.state.getState();
  if (!carrying) {
    setAim(null);
    return;
  }
  const form = formOf(editor.state.getState());
  const below = spotBelowSelected(editor, goesAmong(form, carrying) === 'sections' ? 'section' : 'item');
  const start = startOf(form, carrying, below);
  setAim(start && aimAt(form, carrying, start));
  say(dragTexts.lifted(carrying.label));
}

/** Goes to another place and says which it is, or why nothing may be put there. */
export function moveAim(editor: Editor, key: LiftKey): void {
  const { carrying, pageId } = editor.state.getState();
  const { aim } = useDragStore.getState();
  if (!carrying || !aim) return;
  const form = formOf(editor.state.getState());
  const next = spotByKey(form, carrying, aim.landing, key);
  if (!next) {
    say(dragTexts.noFurther);
    return;
  }
  const page = pageOf(form, next.parent);
  const aimed = aimAt(form, carrying, next);
  flushSync(() => {
    if (page !== null && page !== pageId) editor.goToPage(page);
    setAim(aimed);
    say(aimed.text);
  });
}

/** Puts down what is carried; a refusal is said, and leaves it in the hand. */
export function putDownAt(editor: Editor, spot: Spot): void {
  const { carrying } = editor.state.getState();
  let isPut = false;
  flushSync(() => {
    isPut = carrying !== null && putDown(editor, spot);
  });
  if (!carrying || !isPut) return;
  const form = formOf(editor.state.getState());
  const placed = chosenIds(editor.state.getState());
  const first = indexForm(form).nodes.get(placed[0] ?? '');
  if (first && first.parentId !== null)
    say(dragTexts.placed(carrying.label, placeText(form, { parent: first.parentId, index: first.index })));
  nameAdded(editor, carrying);
}

/** Lets go of what is carried: nothing has changed. */
export function giveUp(editor: Editor): void {
  const { carrying } = editor.state.getState();
  if (!carrying) return;
  flushSync(() => editor.carry(null));
  if (carrying.from === 'form') {
    say(dragTexts.given(carrying.label));
    focusItems(editor, document, carrying.ids);
  } else say(dragTexts.notAdded(carrying.label));
}
