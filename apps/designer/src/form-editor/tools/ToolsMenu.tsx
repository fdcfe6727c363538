import { Menu } from '@motcua/fields/ui';
import { Suspense, useState } from 'react';
import { editorTools, type ToolProps } from './editor-tools';
import { toolTexts } from './texts';

/** Công cụ: everything that works on the form as a whole and not on one item. */
export function ToolsMenu({ autosave }: Pick<ToolProps, 'autosave'>) {
  const [open, setOpen] = useState<string | null>(null);
  const Window = editorTools.find(({ id }) => id === open)?.Window;
  return (
    <>
      <Menu
        label={toolTexts.menu}
        items={editorTools.map(({ id, label }) => ({ id, label, onSelect: () => setOpen(id) }))}
      />
      {Window && (
        <Suspense>
          <Window autosave={autosave} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
