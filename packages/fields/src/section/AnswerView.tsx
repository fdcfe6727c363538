import type { Field, FormDefinition, FormRules, Group, JsonObject, List, SectionItem } from '@motcua/schema';
import { fieldTypeOf } from '../index';
import type { AnswerPlace } from '../section-form';
import { Button, VisuallyHidden } from '../ui';
import './answer-view.css';
import { hiddenOptions, withoutOptions } from './hidden-options';
import { valueAt } from './section-context';
import { useFieldTexts, useOptionalServices } from './services-context';

export type AnswerViewProps = {
  readonly definition: FormDefinition;
  readonly rules: FormRules;
  readonly answers: JsonObject;
  /** Where it is given, each answer carries its own "Sửa". */
  readonly onEdit?: (fieldId: string, rows: readonly number[]) => void;
  /** English texts by `<item id>.<property>`, when the reader wants them. */
  readonly texts?: { readonly [key: string]: string };
};

type View = Omit<AnswerViewProps, 'definition' | 'texts'> & { readonly texts: { readonly [key: string]: string } };
type Held = { readonly view: View; readonly place: AnswerPlace; readonly rows: readonly number[] };

/** The answers as people read them, hidden questions left out: check page, receipt, officer's desk. */
export function AnswerView({ definition, texts = {}, ...rest }: AnswerViewProps) {
  const view = { ...rest, texts };
  const shown = (id: string) => view.rules.shown(id, view.answers);
  const sections = definition.pages
    .filter((page) => shown(page.id))
    .flatMap((page) => page.items.filter((section) => shown(section.id)));
  return (
    <div className="mc-answers">
      {sections.map((section) => (
        <section key={section.id} className="mc-answers-section">
          {section.title && <h3>{texts[`${section.id}.title`] ?? section.title}</h3>}
          <Items items={section.items} view={view} place={[]} rows={[]} />
        </section>
      ))}
    </div>
  );
}

function Items({ items, view, place, rows }: Held & { readonly items: readonly SectionItem[] }) {
  const shown = items.filter((item) => item.kind !== 'content' && view.rules.shown(item.id, view.answers, rows));
  return (
    <dl className="mc-answers-list">
      {shown.map((item) => {
        if (item.kind === 'field') return <Answer key={item.id} field={item} view={view} place={place} rows={rows} />;
        if (item.kind === 'group')
          return <GroupAnswers key={item.id} group={item} view={view} place={place} rows={rows} />;
        return item.kind === 'list' ? (
          <ListAnswers key={item.id} list={item} view={view} place={place} rows={rows} />
        ) : null;
      })}
    </dl>
  );
}

function Answer({ field, view, place, rows }: Held & { readonly field: Field }) {
  const words = useFieldTexts();
  const services = useOptionalServices();
  const type = fieldTypeOf(field.type);
  const value = withoutOptions(
    valueAt(view.answers, [...place, field.name]),
    hiddenOptions(field, view.rules, view.answers, rows),
  );
  const label = view.texts[`${field.id}.title`] ?? String(field.schema.title ?? field.name);
  const text = type ? type.toText(value, field) : '';
  const papers = services ? (type?.papersOf?.(value) ?? []) : [];
  return (
    <div className="mc-answer">
      <dt>{label}</dt>
      <dd>
        {papers.length > 0 && services
          ? papers.map((paper) => (
              <a key={paper.uploadId} href={services.uploadUrl(paper.uploadId)} target="_blank" rel="noreferrer">
                {paper.name}
              </a>
            ))
          : text || <span className="mc-answer-none">{words.notAnswered}</span>}
      </dd>
      <EditButton label={label} fieldId={field.id} view={view} rows={rows} />
    </div>
  );
}

function GroupAnswers({ group, view, place, rows }: Held & { readonly group: Group }) {
  return (
    <div className="mc-answer mc-answer-held">
      <dt>{view.texts[`${group.id}.title`] ?? group.title}</dt>
      <dd>
        <Items items={group.items} view={view} place={[...place, group.name]} rows={rows} />
      </dd>
    </div>
  );
}

function ListAnswers({ list, view, place, rows }: Held & { readonly list: List }) {
  const words = useFieldTexts();
  const at = [...place, list.name];
  const value = valueAt(view.answers, at);
  const held = Array.isArray(value) ? value : [];
  const label = view.texts[`${list.id}.title`] ?? list.title;
  const noun = view.texts[`${list.id}.rowTitle`] ?? list.rowTitle ?? words.row;
  return (
    <div className="mc-answer mc-answer-held">
      <dt>{label}</dt>
      <dd>
        {held.length === 0 && <span className="mc-answer-none">{words.notAnswered}</span>}
        {held.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows that are only read keep their places
          <div key={index} className="mc-answer-row">
            <span className="mc-answer-row-name">
              {noun} {index + 1}
            </span>
            <Items items={list.items} view={view} place={[...at, index]} rows={[...rows, index]} />
          </div>
        ))}
      </dd>
      {held.length === 0 && <EditButton label={label} fieldId={list.id} view={view} rows={rows} />}
    </div>
  );
}

type EditButtonProps = {
  readonly label: string;
  readonly fieldId: string;
  readonly view: View;
  readonly rows: readonly number[];
};

function EditButton({ label, fieldId, view, rows }: EditButtonProps) {
  const words = useFieldTexts();
  const { onEdit } = view;
  if (!onEdit) return null;
  return (
    <dd className="mc-answer-edit mc-no-print">
      <Button look="quiet" onClick={() => onEdit(fieldId, rows)}>
        {words.edit}
        <VisuallyHidden> {label}</VisuallyHidden>
      </Button>
    </dd>
  );
}
