import './expert.css';
import { Button, Dialog, Notice, Tabs, useToast } from '@motcua/fields/ui';
import { compileSchema } from '@motcua/schema';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState, useForm } from '../../editor-context';
import type { ToolProps } from '../editor-tools';
import { CodeBox } from './CodeBox';
import { judgeText, writtenText } from './judge-text';
import { expertTexts as texts } from './texts';

/** The definition as text, both ways, with the checks of every other way; the compiled schema beside it. */
export function ExpertWindow({ onClose }: ToolProps) {
  const editor = useEditor();
  const form = useForm();
  const readOnly = useEditorState((state) => state.readOnly);
  const toast = useToast();
  const [tab, setTab] = useState('definition');
  const [writing, setWriting] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const shown = useMemo(() => writtenText(form), [form]);
  const text = writing ?? shown;
  const changed = writing !== null && writing !== shown;
  const judged = useMemo(() => (changed ? judgeText(text) : null), [changed, text]);

  const apply = () => {
    if (!judged?.ok || !editor.act([{ op: 'replaceForm', definition: judged.definition }]).ok) return;
    editor.seal();
    setWriting(null);
    toast({ text: texts.applied });
  };
  const close = () => (changed ? setLeaving(true) : onClose());
  const state = !judged
    ? texts.unchanged
    : judged.ok
      ? texts.noProblems
      : judged.problems === null
        ? texts.notJson
        : texts.problems(judged.problems.length);

  return (
    <Dialog
      open
      wide
      title={texts.title}
      onClose={close}
      actions={
        <>
          <Button disabled={!changed} onClick={() => setWriting(null)}>
            {texts.again}
          </Button>
          <Button look="main" disabled={!judged?.ok || readOnly} onClick={apply}>
            {texts.apply}
          </Button>
        </>
      }
    >
      <p className="de-aside">{readOnly ? texts.readOnly : texts.hint}</p>
      {leaving && changed && (
        <Notice
          kind="warning"
          title={texts.notApplied}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>{texts.stay}</Button>
              <Button onClick={onClose}>{texts.leave}</Button>
            </>
          }
        />
      )}
      <Tabs
        label={texts.tabsLabel}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'definition',
            label: texts.tabs.definition,
            panel: (
              <>
                <CodeBox label={texts.definition} text={text} readOnly={readOnly} onChange={setWriting} />
                <p role="status">{state}</p>
              </>
            ),
          },
          { id: 'compiled', label: texts.tabs.compiled, panel: <Compiled /> },
        ]}
      />
    </Dialog>
  );
}

function Compiled() {
  const form = useForm();
  const compiled = useMemo(() => compileSchema(form), [form]);
  if (!compiled.ok) return <Notice kind="warning">{texts.cannotCompile}</Notice>;
  return <CodeBox label={texts.compiled} text={writtenText(compiled.value)} readOnly />;
}
