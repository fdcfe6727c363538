import './inspector.css';
import { Button, Tabs } from '@motcua/fields/ui';
import { type FormNode, indexForm, labelOf } from '@motcua/schema';
import { type ReactNode, useEffect, useState } from 'react';
import { itemKindName } from '../canvas/item-kind-name';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { chosenIds } from '../editor-store';
import { BasisTab } from './BasisTab';
import { CheckTab } from './CheckTab';
import { ConditionsTab } from './ConditionsTab';
import { ContentTab, type TabProps } from './ContentTab';
import { DataTab } from './DataTab';
import { FormTab } from './FormTab';
import { InspectorViewContext, useInspectorView } from './inspector-view';
import { ManyInspector } from './ManyInspector';
import { inspectorTexts as texts } from './texts';
import { ViewSwitch } from './ViewSwitch';

type TabName = keyof typeof texts.tabs;

type TabPanel = {
  readonly id: TabName;
  readonly Panel: (props: TabProps) => ReactNode;
  /** Whether what is selected has anything there. */
  readonly fits: (node: FormNode) => boolean;
};

const answers = (node: FormNode) => 'kind' in node && (node.kind === 'field' || node.kind === 'list');

const panels: readonly TabPanel[] = [
  { id: 'content', Panel: ContentTab, fits: () => true },
  { id: 'check', Panel: CheckTab, fits: answers },
  { id: 'conditions', Panel: ConditionsTab, fits: () => true },
  { id: 'data', Panel: DataTab, fits: (node) => 'schema' in node && node.calculate == null },
  { id: 'basis', Panel: BasisTab, fits: answers },
];

/** Everything about what is selected; about the form itself when nothing is; what they share when several things are. */
export function Inspector() {
  const form = useForm();
  const disabled = useEditorState((state) => state.readOnly);
  const chosen = useEditorState((state) => chosenIds(state).join(' '));
  const [tab, setTab] = useState<TabName>('content');
  const [view, setView] = useInspectorView();
  const asked = useEditorState((state) => state.askedTab);
  useEffect(() => {
    if (asked && isTab(asked.tab)) setTab(asked.tab);
  }, [asked]);
  const { nodes } = indexForm(form);
  const several = chosen.split(' ').flatMap((id) => nodes.get(id)?.node ?? []);
  const [node, ...more] = several;
  return (
    <InspectorViewContext value={view}>
      <div className="de-inspector" data-inspector>
        {node && more.length === 0 && <Head kind={kindName(node)} title={labelOf(node)} back />}
        {node && more.length > 0 && <Head kind={texts.several} title={texts.severalItems(several.length)} back />}
        {!node && <Head kind={texts.form} title={form.title} />}
        {node && more.length === 0 && (
          <>
            <ViewSwitch view={view} onView={setView} />
            <Tabs
              label={texts.title}
              selected={tab}
              onSelect={(id) => setTab(id as TabName)}
              tabs={panels
                .filter(({ fits }) => fits(node))
                .map(({ id, Panel }) => ({
                  id,
                  label: texts.tabs[id],
                  panel: <Panel key={node.id} node={node} disabled={disabled} />,
                }))}
            />
          </>
        )}
        {node && more.length > 0 && <ManyInspector key={chosen} nodes={several} disabled={disabled} />}
        {!node && <FormTab disabled={disabled} />}
      </div>
    </InspectorViewContext>
  );
}

const isTab = (tab: string): tab is TabName => Object.hasOwn(texts.tabs, tab);

const kindName = (node: FormNode) => ('kind' in node ? itemKindName(node) : texts.page);

function Head({ kind, title, back }: { readonly kind: string; readonly title: string; readonly back?: boolean }) {
  const editor = useEditor();
  return (
    <header className="de-inspector-head">
      <span className="de-aside">{kind}</span>
      <h2>{title}</h2>
      {back && (
        <Button look="quiet" onClick={() => editor.select(null)}>
          {texts.form}
        </Button>
      )}
    </header>
  );
}
