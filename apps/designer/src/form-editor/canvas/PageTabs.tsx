import { Icon, IconButton, Menu } from '@motcua/fields/ui';
import { newId } from '../../app/new-id';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { step } from './item-commands';
import { canvasTexts as texts } from './texts';

/** Pages as tabs; the chosen page's own commands stand beside them. */
export function PageTabs() {
  const editor = useEditor();
  const form = useForm();
  const pageId = useEditorState((state) => state.pageId);
  const readOnly = useEditorState((state) => state.readOnly);
  const at = form.pages.findIndex(({ id }) => id === pageId);

  const add = () => {
    const id = newId('p');
    const section = { id: newId('s'), kind: 'section' as const, title: texts.newSection, items: [] };
    const page = { id, title: texts.newPage(form.pages.length + 1), items: [section] };
    editor.act([{ op: 'insertPage', index: form.pages.length, page }], { select: id });
  };
  return (
    <div className="de-pages">
      <nav className="de-page-tabs" aria-label={texts.pages}>
        {form.pages.map((page, index) => (
          <button
            key={page.id}
            type="button"
            className="de-page-tab"
            data-page-tab={page.id}
            aria-current={page.id === pageId ? 'page' : undefined}
            onClick={() => editor.goToPage(page.id)}
          >
            {texts.pageName(index + 1, page.title)}
          </button>
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
            { id: 'rename', label: texts.renamePage, onSelect: () => editor.select(pageId) },
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
