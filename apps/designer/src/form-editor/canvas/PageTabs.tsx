import { Icon, IconButton, Menu } from '@motcua/fields/ui';
import { useState } from 'react';
import { newId } from '../../app/new-id';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { step } from './item-commands';
import { PageTab } from './PageTab';
import { canvasTexts as texts } from './texts';

/** Pages as tabs; the chosen page's own commands stand beside them. */
export function PageTabs() {
  const editor = useEditor();
  const form = useForm();
  const pageId = useEditorState((state) => state.pageId);
  const readOnly = useEditorState((state) => state.readOnly);
  const [naming, setNaming] = useState<string | null>(null);
  const at = form.pages.findIndex(({ id }) => id === pageId);

  const add = () => {
    const id = newId('p');
    const section = { id: newId('s'), kind: 'section' as const, title: texts.newSection, items: [] };
    const page = { id, title: texts.newPage(form.pages.length + 1), items: [section] };
    if (editor.act([{ op: 'insertPage', index: form.pages.length, page }], { select: id }).ok) setNaming(id);
  };
  return (
    <div className="de-pages">
      <nav className="de-page-tabs" aria-label={texts.pages}>
        {form.pages.map((page, index) => (
          <PageTab
            key={page.id}
            page={page}
            index={index}
            naming={naming === page.id}
            onNaming={(now) => setNaming(now ? page.id : null)}
          />
        ))}
      </nav>
      {!readOnly && (
        <IconButton label={texts.addPage} onClick={add}>
          <Icon name="add" />
        </IconButton>
      )}
      {!readOnly && at >= 0 && (
        <Menu
          label={<Icon name="more" />}
          name={texts.pageCommands}
          look="quiet"
          icon
          items={[
            { id: 'rename', label: texts.renamePage, onSelect: () => setNaming(pageId) },
            { id: 'left', label: texts.pageLeft, disabled: at === 0, onSelect: () => step(editor, pageId, 'up') },
            {
              id: 'right',
              label: texts.pageRight,
              disabled: at === form.pages.length - 1,
              onSelect: () => step(editor, pageId, 'down'),
            },
            {
              id: 'remove',
              label: texts.removePage,
              danger: true,
              disabled: form.pages.length === 1,
              onSelect: () => editor.act([{ op: 'removePage', id: pageId }]),
            },
          ]}
        />
      )}
    </div>
  );
}
