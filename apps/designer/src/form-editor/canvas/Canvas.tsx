import './canvas.css';
import { Button, EmptyState, Icon } from '@motcua/fields/ui';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { newId } from '../../app/new-id';
import { DropMark } from '../drag/DropMark';
import { goesAmong } from '../drag/landing';
import { PutHere } from '../drag/PutHere';
import { useDropArea } from '../drag/use-drop-area';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { CanvasSection } from './CanvasSection';
import { canvasKey } from './canvas-keys';
import { frameOf } from './ItemFrame';
import { LabelEditor } from './LabelEditor';
import { type LabelPlace, labelAt, labelOfFrame } from './label-place';
import { PageTabs } from './PageTabs';
import { canvasTexts as texts } from './texts';

/** The page as a member will see it, edited in place. Only this page's sections are mounted. */
export function Canvas() {
  const editor = useEditor();
  const form = useForm();
  const pageId = useEditorState((state) => state.pageId);
  const carrying = useEditorState((state) => state.carrying);
  const readOnly = useEditorState((state) => state.readOnly);
  const selectedId = useEditorState((state) => state.selectedId);
  const [editing, setEditing] = useState<LabelPlace | null>(null);
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const page = form.pages.find(({ id }) => id === pageId);
  useDropArea(editor, area, scroller);

  // What is chosen elsewhere (outline, problems, a drop) comes into view.
  useEffect(() => {
    if (!selectedId || !area.current) return;
    const frame = frameOf(area.current, selectedId);
    if (frame && !frame.contains(document.activeElement)) frame.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const edit = (id: string, at?: { x: number; y: number }) => {
    if (readOnly || !area.current) return;
    const frame = frameOf(area.current, id);
    const place = frame && (at ? labelAt(frame, area.current, at) : labelOfFrame(frame, area.current));
    if (place) setEditing({ ...place, id });
  };
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('[data-canvas-tools]')) return;
    const id = event.target.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (!id) return editor.select(pageId);
    const again = editor.state.getState().selectedId === id;
    editor.select(id);
    if (again) edit(id, { x: event.clientX, y: event.clientY });
  };
  const key = (event: KeyboardEvent) => {
    if (!area.current || editing) return;
    const done = canvasKey(editor, area.current, event, edit);
    if (done) setSaid(done);
  };

  return (
    <div ref={scroller} className="de-canvas" data-carrying={carrying ? '' : undefined}>
      <PageTabs />
      {carrying && (
        <div className="de-carrying" role="status">
          {texts.carrying(carrying.label)}
          <Button onClick={() => editor.carry(null)}>{texts.drop}</Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a section would add a landmark for each page */}
      <div
        ref={area}
        className="de-canvas-page"
        role="group"
        aria-label={texts.region}
        aria-describedby="de-canvas-hint"
        data-holder={pageId}
        data-holder-kind="page"
        onClick={click}
        onKeyDown={key}
      >
        <h2 className="mc-hidden">{page?.title}</h2>
        {page?.items.map((section, index) => (
          <CanvasSection key={section.id} section={section} pageId={page.id} index={index} />
        ))}
        {page?.items.length === 0 && <EmptyState title={texts.emptyPage} />}
        {page && carrying && goesAmong(form, carrying) === 'sections' && (
          <PutHere parent={page.id} index={page.items.length} />
        )}
        {page && !readOnly && (
          <div className="de-canvas-end" data-canvas-tools>
            <Button
              look="quiet"
              onClick={() => {
                const id = newId('s');
                editor.act(
                  [
                    {
                      op: 'insertItem',
                      parent: page.id,
                      index: page.items.length,
                      item: { id, kind: 'section', title: texts.newSection, items: [] },
                    },
                  ],
                  { select: id },
                );
              }}
            >
              <Icon name="add" />
              {texts.addSection}
            </Button>
          </div>
        )}
        {editing && <LabelEditor key={editing.id} place={editing} onDone={() => setEditing(null)} />}
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
