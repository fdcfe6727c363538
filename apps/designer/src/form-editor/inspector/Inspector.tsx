import { Button, Tabs } from '@motcua/fields/ui';
import { indexForm, labelOf } from '@motcua/schema';
import { type ReactNode, useState } from 'react';
import { itemKindName } from '../canvas/item-kind-name';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { BasisTab } from './BasisTab';
import { CheckTab } from './CheckTab';
import { ConditionsTab } from './ConditionsTab';
import { ContentTab, type TabProps } from './ContentTab';
import { DataTab } from './DataTab';
import { FormTab } from './FormTab';
import { inspectorTexts as texts } from './texts';

type TabName = keyof typeof texts.tabs;

const panels: readonly { readonly id: TabName; readonly Panel: (props: TabProps) => ReactNode }[] = [
  { id: 'content', Panel: ContentTab },
  { id: 'check', Panel: CheckTab },
  { id: 'conditions', Panel: ConditionsTab },
  { id: 'data', Panel: DataTab },
  { id: 'basis', Panel: BasisTab },
];

/** Everything about what is selected; about the form itself when nothing is. */
export function Inspector() {
  const editor = useEditor();
  const form = useForm();
  const selectedId = useEditorState((state) => state.selectedId);
  const disabled = useEditorState((state) => state.readOnly);
  const [tab, setTab] = useState<TabName>('content');
  const node = selectedId ? indexForm(form).nodes.get(selectedId)?.node : undefined;
  const isPage = node && !('kind' in node);
  const offered = isPage ? panels.filter(({ id }) => id === 'content' || id === 'conditions') : panels;
  return (
    <div className="de-inspector" data-inspector>
      <header className="de-inspector-head">
        <span className="de-aside">{node ? ('kind' in node ? itemKindName(node) : texts.page) : texts.form}</span>
        <strong>{node ? labelOf(node) : form.title}</strong>
        {node && (
          <Button look="quiet" onClick={() => editor.select(null)}>
            {texts.form}
          </Button>
        )}
      </header>
      {node ? (
        <Tabs
          label={texts.title}
          selected={tab}
          onSelect={(id) => setTab(id as TabName)}
          tabs={offered.map(({ id, Panel }) => ({
            id,
            label: texts.tabs[id],
            panel: <Panel key={node.id} node={node} disabled={disabled} />,
          }))}
        />
      ) : (
        <FormTab disabled={disabled} />
      )}
    </div>
  );
}
