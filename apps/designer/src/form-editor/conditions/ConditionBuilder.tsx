import './conditions.css';
import { Button, Checkbox, Icon, IconButton, Menu, Select } from '@motcua/fields/ui';
import { type Condition, type FormDefinition, indexForm, labelOf } from '@motcua/schema';
import { useForm } from '../editor-context';
import { Comparison } from './Comparison';
import { asGroup, fromGroup, type GroupRule, readableFrom, type Scope, startWith } from './condition-shape';
import { conditionTexts as texts } from './texts';

export type TestProps = {
  readonly test: Condition;
  readonly scope: Scope;
  /** The condition that is being built: it may not lean on itself. */
  readonly selfId: string;
  readonly onChange: (test: Condition) => void;
};

const groupRules: readonly GroupRule[] = ['every', 'some', 'none'];

/** A group of tests: all, any or none of them, nested as deep as the sentence needs. */
export function ConditionBuilder({ test, scope, selfId, onChange }: TestProps) {
  const form = useForm();
  const { rule, tests } = asGroup(test);
  const { fields, lists } = readableFrom(form, scope);
  const named = form.conditions.filter(({ id }) => id !== selfId);
  const set = (next: readonly Condition[]) => onChange(fromGroup({ rule, tests: next }));
  const [firstField] = fields;
  const [firstList] = lists;
  const [firstNamed] = named;
  const columns = (list: string) => columnsIn(form, scope, list);
  const add = (next: Condition) => set([...tests, next]);

  if (!firstField && !firstList) return <p>{texts.noFields}</p>;
  const more = [
    ...(firstField
      ? [
          {
            id: 'group',
            label: texts.addGroup,
            onSelect: () => add({ any: [startWith(firstField), startWith(firstField)] }),
          },
        ]
      : []),
    ...(firstList
      ? [
          {
            id: 'list',
            label: texts.addList,
            onSelect: () => {
              const [inner] = columns(firstList.id);
              if (inner) add({ list: firstList.id, has: 'some', row: startWith(inner) });
            },
          },
        ]
      : []),
    ...(firstNamed ? [{ id: 'named', label: texts.addNamed, onSelect: () => add({ condition: firstNamed.id }) }] : []),
  ];
  return (
    <div className="de-builder">
      {(tests.length > 1 || rule !== 'every') && (
        <div className="de-builder-rule">
          <span>{texts.groupRule}</span>
          <Select
            aria-label={texts.groupRule}
            value={rule}
            choices={groupRules.map((value) => ({ value, label: texts.groupRules[value] }))}
            onChange={(next) => onChange(fromGroup({ rule: groupRules.find((each) => each === next) ?? rule, tests }))}
          />
        </div>
      )}
      <ul className="de-builder-tests">
        {tests.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tests have no ids; their order is what tells them apart
          <li key={index}>
            <OneTest
              test={each}
              scope={scope}
              selfId={selfId}
              onChange={(next) => set(tests.map((old, at) => (at === index ? next : old)))}
            />
            <IconButton label={texts.removeTest} onClick={() => set(tests.filter((_, at) => at !== index))}>
              <Icon name="remove" />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className="mc-row">
        {firstField && (
          <Button onClick={() => add(startWith(firstField))}>
            <Icon name="add" />
            {texts.addTest}
          </Button>
        )}
        {more.length > 0 && <Menu label={<Icon name="more" />} name={texts.group} icon align="start" items={more} />}
      </div>
    </div>
  );
}

/** Fields that stand in the rows of a list. */
const columnsIn = (form: FormDefinition, scope: Scope, list: string) =>
  readableFrom(form, [...scope, list]).fields.filter(({ id }) => indexForm(form).nodes.get(id)?.lists.at(-1) === list);

function OneTest({ test, scope, selfId, onChange }: TestProps) {
  // "Not one of them" is the rule of a group, not a test that is turned round.
  const negated = 'not' in test && !('any' in test.not);
  const inner = negated ? test.not : test;
  const put = (next: Condition) => onChange(negated ? { not: next } : next);
  return (
    <div className="de-test">
      <TestBody test={inner} scope={scope} selfId={selfId} onChange={put} />
      {!('not' in inner) && (
        <Checkbox
          bare
          label={texts.not}
          checked={negated}
          onChange={(wanted) => onChange(wanted ? { not: inner } : inner)}
        />
      )}
    </div>
  );
}

function TestBody({ test, scope, selfId, onChange }: TestProps) {
  const form = useForm();
  const columnsOf = (list: string) => columnsIn(form, scope, list);
  if ('field' in test) return <Comparison test={test} scope={scope} onChange={onChange} />;
  if ('condition' in test)
    return (
      <div className="de-builder-rule">
        <span>{texts.named}</span>
        <Select
          aria-label={texts.named}
          value={test.condition}
          choices={form.conditions
            .filter(({ id }) => id !== selfId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(condition) => onChange({ condition })}
        />
      </div>
    );
  if ('list' in test)
    return (
      <div className="de-builder">
        <div className="de-grid-2">
          <div>
            <span>{texts.list}</span>
            <Select
              aria-label={texts.list}
              value={test.list}
              choices={readableFrom(form, scope).lists.map((list) => ({ value: list.id, label: labelOf(list) }))}
              onChange={(list) => {
                const field = columnsOf(list)[0];
                if (field) onChange({ ...test, list, row: startWith(field) });
              }}
            />
          </div>
          <div>
            <span>{texts.rowsRule}</span>
            <Select
              aria-label={texts.rowsRule}
              value={test.has}
              choices={Object.entries(texts.rows).map(([value, label]) => ({ value, label }))}
              onChange={(has) =>
                onChange({ ...test, has: has === 'every' ? 'every' : has === 'none' ? 'none' : 'some' })
              }
            />
          </div>
        </div>
        <ConditionBuilder
          test={test.row}
          scope={[...scope, test.list]}
          selfId={selfId}
          onChange={(row) => onChange({ ...test, row })}
        />
      </div>
    );
  return (
    <fieldset className="de-builder-group">
      <legend>{texts.group}</legend>
      <ConditionBuilder test={test} scope={scope} selfId={selfId} onChange={onChange} />
    </fieldset>
  );
}
