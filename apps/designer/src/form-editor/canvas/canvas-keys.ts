import { indexForm, labelOfId } from '@motcua/schema';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { chosenIds, type Editor, formOf } from '../editor-store';
import { readingOrder } from '../moves';
import { openAdding, say } from './canvas-store';
import { pickUp } from './carry';
import { allBeside, between, nextOutside } from './choosing';
import { focusItem, focusItems } from './focus-item';
import { duplicate, remove, step } from './item-commands';
import { canvasTexts as texts } from './texts';
import { setWidth, widthOf, widthStep } from './width';

type Press = {
  readonly editor: Editor;
  readonly area: HTMLElement;
  readonly id: string;
  readonly editLabel: (id: string) => void;
};

/** Keys on a frame of the canvas. */
export function canvasKey(
  editor: Editor,
  area: HTMLElement,
  event: KeyboardEvent,
  editLabel: (id: string) => void,
): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.dataset.item) return;
  const command = commandOf(event, editor.state.getState().readOnly);
  if (!command) return;
  event.preventDefault();
  // Keys that the page as a whole also listens to mean the item here.
  event.stopPropagation();
  command({ editor, area, id: target.dataset.item, editLabel });
}

type Command = (press: Press) => void;

function commandOf(event: KeyboardEvent, readOnly: boolean): Command | undefined {
  const { key, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey) return readOnly || control ? undefined : (shiftKey ? widthKeys : moveKeys)[key];
  if (control)
    return key.toLowerCase() === 'a' ? chooseAll : readOnly ? undefined : editKeys[`ctrl+${key.toLowerCase()}`];
  if (shiftKey && rangeKeys[key]) return rangeKeys[key];
  return walkKeys[key] ?? (readOnly ? undefined : editKeys[key]);
}

type Keys = { readonly [key: string]: Command | undefined };

const walkKeys: Keys = {
  ArrowDown: (press) => walk(press, (order, at) => order[at + 1]),
  ArrowUp: (press) => walk(press, (order, at) => order[at - 1]),
  Home: (press) => walk(press, (order) => order[0]),
  End: (press) => walk(press, (order) => order.at(-1)),
  Enter: () =>
    document
      .querySelector<HTMLElement>('[data-inspector] :is(input, textarea, select, [role="tab"][aria-selected="true"])')
      ?.focus(),
  Escape: ({ editor }) => editor.select(editor.state.getState().pageId),
};

const rangeKeys: Keys = {
  ArrowDown: (press) => stretch(press, 1),
  ArrowUp: (press) => stretch(press, -1),
};

const moveKeys: Keys = {
  ArrowUp: (press) => shift(press, 'up'),
  ArrowDown: (press) => shift(press, 'down'),
};

const widthKeys: Keys = {
  ArrowLeft: (press) => resize(press, -1),
  ArrowRight: (press) => resize(press, 1),
};

const editKeys: Keys = {
  F2: ({ editLabel, id }) => editLabel(id),
  ' ': ({ editor, id }) => pickUp(editor, id),
  '/': ({ editor, id }) =>
    flushSync(() => {
      editor.select(id);
      openAdding();
    }),
  Delete: ({ editor, area, id }) => {
    remove(editor, id);
    refocus(editor, area);
  },
  'ctrl+d': ({ editor, area, id }) => {
    duplicate(editor, id);
    refocus(editor, area);
  },
};

function walk({ editor, area, id }: Press, to: (order: readonly string[], at: number) => string | undefined) {
  const { pageId, history } = editor.state.getState();
  const order = readingOrder(history.form, pageId);
  const next = to(order, order.indexOf(id));
  if (next !== undefined) focusItem(editor, area, next);
}

/** The range from the first chosen to the item beyond the last one. */
function stretch({ editor, area, id }: Press, direction: 1 | -1) {
  const state = editor.state.getState();
  const form = formOf(state);
  const next = nextOutside(form, state.pageId, id, direction);
  if (next === null) return;
  const [anchor = id] = chosenIds(state);
  focusItems(editor, area, between(form, state.pageId, anchor, next));
  sayChosen(editor);
}

const chooseAll: Command = ({ editor, area }) => {
  const state = editor.state.getState();
  focusItems(editor, area, allBeside(formOf(state), state.pageId, chosenIds(state)));
  sayChosen(editor);
};

export const sayChosen = (editor: Editor): void => say(texts.chosenCount(chosenIds(editor.state.getState()).length));

function shift({ editor, area, id }: Press, direction: 'up' | 'down') {
  const label = labelOfId(formOf(editor.state.getState()), id);
  const where = step(editor, id, direction);
  refocus(editor, area);
  if (where) say(texts.moved(label, where));
}

function resize({ editor, area, id }: Press, direction: 1 | -1) {
  const node = indexForm(formOf(editor.state.getState())).nodes.get(id)?.node;
  if (!node || !('kind' in node) || node.kind !== 'field') return;
  const width = widthStep(widthOf(node), direction);
  setWidth(editor, node, width);
  say(texts.widthNow(width));
  refocus(editor, area);
}

/** What a command chose is where the keys go on. */
const refocus = (editor: Editor, area: HTMLElement) => focusItems(editor, area, chosenIds(editor.state.getState()));
