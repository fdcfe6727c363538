import { Button, FieldFrame, Row, Select, Switch, TextInput } from '@motcua/fields/ui';
import type { OrganisationLevel } from '@motcua/schema';
import type { Organisation } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { createOrganisation, putOrganisation } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { appTexts, levelNames } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { organisationTexts as texts } from './texts';

const levels = Object.keys(levelNames) as OrganisationLevel[];

type OrganisationFormProps = {
  /** Absent: a new one is made. */
  readonly organisation?: Organisation;
  readonly parent?: Organisation | null;
  readonly readOnly?: boolean;
  readonly onSaved: (organisation: Organisation) => void;
  readonly onCancel?: () => void;
  readonly onCreateUnder?: () => void;
};

export function OrganisationForm(props: OrganisationFormProps) {
  const { organisation, parent = null, readOnly, onSaved, onCancel, onCreateUnder } = props;
  const id = useId();
  const { busy, refusal, run } = useAct();
  const below = parent ? levels[levels.indexOf(parent.level) + 1] : undefined;
  const [facts, setFacts] = useState({
    name: organisation?.name ?? '',
    code: organisation?.code ?? '',
    level: organisation?.level ?? below ?? 'branch',
    active: organisation?.active ?? true,
  });
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!facts.name.trim() || !facts.code.trim())
      return document.getElementById(facts.name.trim() ? `${id}-code` : `${id}-name`)?.focus();
    const body = {
      ...facts,
      name: facts.name.trim().normalize('NFC'),
      code: facts.code.trim(),
      parentId: organisation ? organisation.parentId : (parent?.id ?? null),
    };
    void run(
      () => (organisation ? putOrganisation(organisation.id, body, organisation.revision) : createOrganisation(body)),
      organisation ? texts.saved : texts.created,
      onSaved,
    );
  };
  const word = (name: 'name' | 'code', label: string) => (
    <FieldFrame
      id={`${id}-${name}`}
      label={label}
      required
      messages={tried && !facts[name].trim() ? [{ text: texts.need(label) }] : []}
    >
      <TextInput
        id={`${id}-${name}`}
        value={facts[name]}
        readOnly={readOnly}
        onChange={(event) => setFacts({ ...facts, [name]: event.target.value })}
      />
    </FieldFrame>
  );
  const above = organisation ? organisation.ancestors.join(' › ') : (parent?.name ?? '');

  return (
    <form className="mc-stack" onSubmit={submit} noValidate>
      <h2>{organisation?.name ?? (parent ? texts.createUnder(parent.name) : texts.create)}</h2>
      <RefusalNotice refusal={refusal} />
      <p className="de-aside">
        {texts.parent}: {above || texts.top}
      </p>
      {word('name', texts.name)}
      <div className="de-grid-2">
        {word('code', texts.code)}
        <FieldFrame id={`${id}-level`} label={texts.level}>
          <Select
            id={`${id}-level`}
            value={facts.level}
            disabled={readOnly}
            choices={levels.map((value) => ({ value, label: levelNames[value] }))}
            onChange={(level) => setFacts({ ...facts, level: level as OrganisationLevel })}
          />
        </FieldFrame>
      </div>
      {organisation && (
        <Switch
          label={texts.active}
          hint={texts.activeHint}
          checked={facts.active}
          disabled={readOnly}
          onChange={(active) => setFacts({ ...facts, active })}
        />
      )}
      {!readOnly && (
        <Row align="end">
          {onCreateUnder && <Button onClick={onCreateUnder}>{texts.createUnder(facts.name)}</Button>}
          {onCancel && <Button onClick={onCancel}>{appTexts.cancel}</Button>}
          <Button look="main" type="submit" busy={busy}>
            {organisation ? appTexts.save : texts.create}
          </Button>
        </Row>
      )}
    </form>
  );
}
