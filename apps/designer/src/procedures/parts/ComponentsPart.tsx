import { Combobox, FieldFrame, Switch } from '@motcua/fields/ui';
import type { ComponentRequirement } from '@motcua/schema';
import { useId } from 'react';
import { Link } from 'react-router';
import { listForms, listFormVersions } from '../../app/api';
import { newId } from '../../app/new-id';
import { OrderedList } from '../../app/OrderedList';
import { useLoad } from '../../app/use-load';
import { Box, ChoiceBox, CountBox } from '../boxes';
import type { PartProps } from '../ProcedureEditor';
import { procedureTexts } from '../texts';

const texts = procedureTexts.component;

/** Thành phần hồ sơ: forms of ours, each followed or pinned to a version, and papers to upload. */
export function ComponentsPart({ definition, readOnly, change }: PartProps) {
  return (
    <OrderedList
      one={texts.one}
      items={definition.components}
      keyOf={({ id }) => id}
      empty={texts.empty}
      readOnly={readOnly}
      make={(): ComponentRequirement => ({ id: newId('cp'), name: texts.newName, required: true })}
      onChange={(components) => change({ components })}
    >
      {(component, set) => <Component component={component} readOnly={readOnly} set={set} />}
    </OrderedList>
  );
}

type ComponentProps = {
  readonly component: ComponentRequirement;
  readonly readOnly: boolean;
  readonly set: (component: ComponentRequirement) => void;
};

function Component({ component, readOnly, set }: ComponentProps) {
  return (
    <div className="mc-stack">
      <Box
        label={texts.name}
        required
        value={component.name}
        readOnly={readOnly}
        onChange={(name = '') => set({ ...component, name })}
      />
      <div className="de-grid-2">
        <FormPicker component={component} readOnly={readOnly} set={set} />
        {component.form && <VersionPicker component={component} form={component.form} readOnly={readOnly} set={set} />}
      </div>
      <div className="de-grid-3">
        <CountBox
          label={texts.originals}
          value={component.originals}
          readOnly={readOnly}
          onChange={(originals) => set({ ...component, originals })}
        />
        <CountBox
          label={texts.copies}
          value={component.copies}
          readOnly={readOnly}
          onChange={(copies) => set({ ...component, copies })}
        />
        <Box
          label={texts.resultOf}
          value={component.resultOf}
          readOnly={readOnly}
          onChange={(resultOf) => set({ ...component, resultOf })}
        />
      </div>
      <Switch
        label={texts.required}
        checked={component.required}
        disabled={readOnly}
        onChange={(required) => set({ ...component, required })}
      />
      <Box
        label={texts.condition}
        value={component.condition}
        readOnly={readOnly}
        onChange={(condition) => set({ ...component, condition })}
      />
    </div>
  );
}

function FormPicker({ component, readOnly, set }: ComponentProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={texts.form} hint={component.form ? undefined : texts.noForm}>
      <Combobox
        id={id}
        searchEmpty
        disabled={readOnly}
        describedBy={component.form ? undefined : `${id}-hint`}
        selected={component.form ? { id: component.form.code, label: component.form.code } : null}
        search={async (search, signal) => {
          const answer = await listForms({ search }, signal);
          if (!answer.ok) throw new Error(answer.error.text);
          return answer.value.items.map(({ code, title }) => ({ id: code, label: title, detail: code }));
        }}
        onSelect={(chosen) => set({ ...component, form: chosen ? { code: chosen.id, version: null } : undefined })}
      />
      {component.form && <Link to={`/bieu-mau/${encodeURIComponent(component.form.code)}`}>{texts.openForm}</Link>}
    </FieldFrame>
  );
}

type VersionPickerProps = ComponentProps & { readonly form: NonNullable<ComponentRequirement['form']> };

function VersionPicker({ component, form, readOnly, set }: VersionPickerProps) {
  const { load } = useLoad(form.code, (signal) => listFormVersions(form.code, signal));
  const published = load.state === 'ready' ? load.value.items.map(({ version }) => version) : [];
  const known = form.version === null || published.includes(form.version) ? published : [form.version, ...published];
  const words: { [value: string]: string } = { '': texts.follow };
  for (const version of known) words[String(version)] = texts.pinned(version);
  return (
    <ChoiceBox
      label={texts.version}
      value={form.version === null ? '' : String(form.version)}
      words={words}
      readOnly={readOnly}
      onChange={(chosen) => set({ ...component, form: { ...form, version: chosen ? Number(chosen) : null } })}
    />
  );
}
