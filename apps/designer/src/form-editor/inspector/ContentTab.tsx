import { fieldTypeOf } from '@motcua/fields';
import { inspectorOf } from '@motcua/fields/inspect';
import { FieldFrame, Select, Switch } from '@motcua/fields/ui';
import { type Field, type FormNode, labelOf } from '@motcua/schema';
import { useId } from 'react';
import { useEditor, useForm } from '../editor-context';
import { retitle } from '../retitle';
import { ElementLine } from './ElementLine';
import { useFullView } from './inspector-view';
import { NameBox } from './NameBox';
import { TypeChoice } from './TypeChoice';
import { TypedBox } from './TypedBox';
import { inspectorTexts as texts } from './texts';
import { useChange } from './use-change';

export type TabProps<N extends FormNode = FormNode> = { readonly node: N; readonly disabled: boolean };

/** Words and place of what is selected. */
export function ContentTab({ node, disabled }: TabProps) {
  const editor = useEditor();
  const change = useChange(node);
  const full = useFullView();
  if ('kind' in node && node.kind === 'content') return <OwnSettings node={node} disabled={disabled} />;
  return (
    <div className="mc-stack">
      <TypedBox
        label={'kind' in node && node.kind === 'field' ? texts.label : texts.title_}
        required
        disabled={disabled}
        value={'schema' in node ? String(node.schema.title ?? '') : 'title' in node ? node.title : labelOf(node)}
        onChange={(title) => editor.act(retitle(node, title.normalize('NFC'))).ok}
        onLeave={editor.seal}
      />
      {'kind' in node && node.kind === 'field' && <ElementLine field={node} />}
      {'kind' in node && node.kind === 'field' && <TypeChoice field={node} disabled={disabled} />}
      <TypedBox
        label={texts.help}
        long
        disabled={disabled}
        value={'help' in node ? (node.help ?? '') : ''}
        onChange={(help) => change({ help })}
        onLeave={editor.seal}
      />
      {'required' in node || ('kind' in node && (node.kind === 'field' || node.kind === 'list')) ? (
        <RequiredSwitch node={node} disabled={disabled} />
      ) : null}
      {'kind' in node && node.kind === 'field' && wordsChoices(node) && <OwnSettings node={node} disabled={disabled} />}
      {'kind' in node && node.kind === 'field' && <WidthChoice node={node} disabled={disabled} />}
      {full && 'name' in node && <NameBox key={node.id} id={node.id} name={node.name} disabled={disabled} />}
      {full && 'kind' in node && node.kind === 'field' && (
        <TypedBox
          label={texts.placeholder}
          disabled={disabled}
          value={node.placeholder ?? ''}
          onChange={(placeholder) => change({ placeholder })}
          onLeave={editor.seal}
        />
      )}
      {'kind' in node && node.kind === 'group' && <OwnSettings node={node} disabled={disabled} />}
    </div>
  );
}

/** Choices are words that people read: they are edited beside the label, whatever else the type lets be set. */
export const wordsChoices = (field: Field): boolean => fieldTypeOf(field.type)?.choices !== undefined;

function RequiredSwitch({ node, disabled }: TabProps) {
  const change = useChange(node);
  const required = 'required' in node ? node.required : false;
  const conditional = typeof required === 'object';
  return (
    <Switch
      label={texts.required}
      hint={conditional ? texts.requiredWhen : undefined}
      checked={required === true || conditional}
      disabled={disabled}
      onChange={(wanted) => change({ required: wanted ? true : null })}
    />
  );
}

function WidthChoice({ node, disabled }: TabProps) {
  const id = useId();
  const change = useChange(node);
  const width = ('width' in node ? node.width : undefined) ?? 12;
  const words: { readonly [width: number]: string } = texts.widths;
  const offered = [...new Set([12, 8, 6, 4, 3, width])];
  return (
    <FieldFrame id={id} label={texts.width}>
      <Select
        id={id}
        value={String(width)}
        disabled={disabled}
        choices={offered.map((value) => ({ value: String(value), label: words[value] ?? `${value}/12` }))}
        onChange={(chosen) => change({ width: Number(chosen) })}
      />
    </FieldFrame>
  );
}

/** The settings that only this type understands, drawn by the type itself. */
export function OwnSettings({ node, disabled }: TabProps) {
  const form = useForm();
  const change = useChange(node);
  if (!('kind' in node) || node.kind === 'section') return null;
  const Inspector = inspectorOf(node.kind === 'field' ? node.type : node.kind);
  if (!Inspector) return <p>{texts.noChecks}</p>;
  return (
    <fieldset disabled={disabled}>
      <legend className="mc-hidden">{texts.tabs.check}</legend>
      <Inspector key={node.id} field={node} definition={form} onChange={(changes) => change(changes)} />
    </fieldset>
  );
}
