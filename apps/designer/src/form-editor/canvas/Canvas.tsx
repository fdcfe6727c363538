import './canvas.css';
import './canvas-tools.css';
import { Button, EmptyState, Icon } from '@motcua/fields/ui';
import { indexForm } from '@motcua/schema';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { newId } from '../../app/new-id';
import { DropMark } from '../drag/DropMark';
import { useDragStore } from '../drag/drag-store';
import { goesAmong } from '../drag/landing';
import { isLiftKey } from '../drag/lift';
import { PutHere } from '../drag/PutHere';
import { useDropArea } from '../drag/use-drop-area';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { chosenIds } from '../editor-store';
import { AddHere } from './AddHere';
import { CanvasSection } from './CanvasSection';
import { canvasKey, sayChosen } from './canvas-keys';
import { editText, hover, resetCanvas, useCanvasStore } from './canvas-store';
import { beginAim, giveUp, moveAim, pickUp, putDownAt } from './carry';
import { between } from './choosing';
import { frameOf } from './focus-item';
import { PageTabs } from './PageTabs';
import { TextEditor } from './TextEditor';
import { partAt } from './text-boxes';
import { label } from './text-parts';
import { canvasTexts as texts } from './texts';
import { useLongPress } from './use-long-press';

/** The page as a member will see it, edited in place. Only this page's sections are mounted. */
export function Canvas() {
  const editor = useEditor();
  const form = useForm();
  const pageId = useEditorState((state) => state.pageId);
  const carrying = useEditorState((state) => state.carrying);
  const readOnly = useEditorState((state) => state.readOnly);
  const selectedId = useEditorState((state) => state.selectedId);
  const editing = useCanvasStore((state) => state.editing);
  const adding = useCanvasStore((state) => state.adding);
  const said = useCanvasStore((state) => state.said);
  const scroller = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const page = form.pages.find(({ id }) => id === pageId);
  const { isHeld, ...press } = useLongPress((id) => !readOnly && pickUp(editor, id));
  useDropArea(editor, area, scroller);
  useEffect(() => resetCanvas, []);

  // What is chosen elsewhere (outline, problems, a drop) comes into view.
  useEffect(() => {
    if (!selectedId || !area.current) return;
    const frame = frameOf(area.current, selectedId);
    if (frame && !frame.contains(document.activeElement)) frame.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  // Whatever picked it up, from here on the keys go through the places.
  useLayoutEffect(() => {
    beginAim(editor);
    if (carrying) area.current?.focus({ preventScroll: true });
  }, [editor, carrying]);

  const editLabel = (id: string) => flushSync(() => editText({ id, part: label }));
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('[data-canvas-tools]')) return;
    const frame = event.target.closest<HTMLElement>('[data-item]');
    const id = frame?.dataset.item;
    if (!frame || !id) return editor.select(pageId);
    const chosen = chosenIds(editor.state.getState());
    if (event.ctrlKey || event.metaKey) {
      if (chosen.length === 1 && chosen[0] === pageId) editor.select(id);
      else editor.toggle(id);
      return sayChosen(editor);
    }
    if (event.shiftKey && chosen[0]) {
      editor.selectMany(between(form, pageId, chosen[0], id));
      return sayChosen(editor);
    }
    const again = chosen.length === 1 && chosen[0] === id;
    editor.select(id);
    const node = indexForm(form).nodes.get(id)?.node;
    const part = again && !readOnly && node ? partAt(frame, node, { x: event.clientX, y: event.clientY }) : null;
    if (part) editText({ id, part });
  };
  const key = (event: KeyboardEvent) => {
    if (!area.current || event.nativeEvent.isComposing) return;
    if (!carrying) return canvasKey(editor, area.current, event, editLabel);
    const aim = useDragStore.getState().aim;
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.key === 'Escape') giveUp(editor);
    else if (isLiftKey(event.key)) {
      moveAim(editor, event.key);
      area.current.focus({ preventScroll: true });
    } else if ((event.key === 'Enter' || event.key === ' ') && aim && !onButton) putDownAt(editor, aim.landing);
    else return;
    event.preventDefault();
  };
  const addSection = () => {
    if (!page) return;
    const item = { id: newId('s'), kind: 'section' as const, title: texts.newSection, items: [] };
    let made = false;
    flushSync(() => {
      made = editor.act([{ op: 'insertItem', parent: page.id, index: page.items.length, item }], {
        select: item.id,
      }).ok;
    });
    if (made) editLabel(item.id);
  };

  return (
    <div ref={scroller} className="de-canvas" data-carrying={carrying ? '' : undefined}>
      <PageTabs />
      {carrying && (
        <div className="de-carrying" role="status">
          <span>
            {texts.carrying(carrying.label)} <span className="de-fine-only">{texts.carryingKeys}</span>
          </span>
          <Button onClick={() => giveUp(editor)}>{texts.drop}</Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a section would add a landmark for each page */}
      <div
        ref={area}
        className="de-canvas-page"
        role="group"
        aria-label={texts.region}
        aria-describedby="de-canvas-hint"
        tabIndex={-1}
        data-holder={pageId}
        data-holder-kind="page"
        onClick={click}
        onKeyDown={key}
        // Shift and click choose a range of items, not of letters.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onContextMenu={(event) => isHeld() && event.preventDefault()}
        onPointerOver={({ pointerType, target }) => {
          if (pointerType !== 'mouse' || !(target instanceof Element)) return;
          hover(target.closest<HTMLElement>('[data-item]')?.dataset.item ?? null);
        }}
        onPointerLeave={() => hover(null)}
        {...press}
      >
        <h2 className="mc-hidden">{page?.title}</h2>
        {page?.items.map((section, index) => (
          <CanvasSection key={section.id} section={section} pageId={page.id} index={index} />
        ))}
        {page?.items.length === 0 && <EmptyState title={texts.emptyPage} />}
        {page?.items.length === 0 && carrying && goesAmong(form, carrying) === 'sections' && (
          <PutHere parent={page.id} index={0} />
        )}
        {page && !readOnly && (
          <div className="de-canvas-end" data-canvas-tools>
            <Button look="quiet" onClick={addSection}>
              <Icon name="add" />
              {texts.addSection}
            </Button>
          </div>
        )}
        {editing && !readOnly && <TextEditor key={JSON.stringify(editing)} place={editing} area={area} />}
        {adding && !readOnly && <AddHere key={selectedId} area={area} />}
        <DropMark />
      </div>
      <p id="de-canvas-hint" className="de-canvas-hint">
        {readOnly ? texts.hintReadOnly : texts.hint}
      </p>
      <span role="status" className="mc-hidden">
        {said}
      </span>
    </div>
  );
}
