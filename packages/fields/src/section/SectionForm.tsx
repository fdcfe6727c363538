import { compileSection, type FieldError, type Section } from '@motcua/schema';
import Form from '@rjsf/core/lib/components/Form.js';
import StockSchemaField from '@rjsf/core/lib/components/fields/SchemaField.js';
import type { FieldProps, FieldTemplateProps, ObjectFieldTemplateProps, RJSFSchema, UiSchema } from '@rjsf/utils';
import { memo, useId, useMemo, useRef } from 'react';
import './section.css';
import type { SectionFormProps } from '../section-form';
import { ItemSlot } from './ItemSlot';
import { noValidation } from './no-validation';
import type { Renderers } from './renderer';
import {
  ActionsContext,
  DataContext,
  LookContext,
  type SectionActions,
  type SectionData,
  useSectionLook,
  valueAt,
} from './section-context';

type SectionFormContext = { readonly section: Section };

/** rjsf lays the section out by its schema; from the first property on, our slots read the caller's store. */
function SectionSchemaField(props: FieldProps<unknown, RJSFSchema, SectionFormContext>) {
  const { section } = props.registry.formContext;
  const index = section.items.findIndex((item) => item.kind !== 'content' && item.name === props.name);
  const item = section.items[index];
  if (props.fieldPathId.path.length === 0 || !item) return <StockSchemaField {...props} />;
  return <ItemSlot item={item} holder={[]} rows={[]} parentId={section.id} index={index} />;
}

function SectionFieldTemplate({ children }: FieldTemplateProps<unknown, RJSFSchema, SectionFormContext>) {
  return children;
}

/** The grid: rjsf's properties in the section's order, with the words that stand between them. */
function SectionGrid({ properties, registry }: ObjectFieldTemplateProps<unknown, RJSFSchema, SectionFormContext>) {
  const { section } = registry.formContext;
  const { containerEnd } = useSectionLook();
  const drawn = new Map(properties.map(({ name, content }) => [name, content]));
  return (
    <div className="mc-grid">
      {section.items.map((item, index) =>
        item.kind === 'content' ? (
          <ItemSlot key={item.id} item={item} holder={[]} rows={[]} parentId={section.id} index={index} />
        ) : (
          drawn.get(item.name)
        ),
      )}
      {containerEnd && <div className="mc-cell">{containerEnd(section.id, section.items.length)}</div>}
    </div>
  );
}

const fields = { SchemaField: SectionSchemaField };
const templates = { FieldTemplate: SectionFieldTemplate, ObjectFieldTemplate: SectionGrid };

/** The rjsf form of a section's shape; answers do not pass through it, so a keystroke does not draw it again. */
const SectionShape = memo(function SectionShape({
  section,
  idPrefix,
}: {
  readonly section: Section;
  readonly idPrefix: string;
}) {
  const { schema, uiSchema } = useMemo(() => compileSection(section), [section]);
  const formContext = useMemo(() => ({ section }), [section]);
  return (
    <Form<unknown, RJSFSchema, SectionFormContext>
      // A section is a part of a page, which may itself stand in a form.
      tagName="div"
      className="mc-section"
      idPrefix={idPrefix}
      schema={schema as RJSFSchema}
      uiSchema={uiSchema as UiSchema<unknown, RJSFSchema, SectionFormContext>}
      validator={noValidation}
      fields={fields}
      templates={templates}
      formContext={formContext}
      showErrorList={false}
      noHtml5Validate
    >
      {/* Something in the place of rjsf's own submit button. */}
      <span hidden />
    </Form>
  );
});

const noErrors: ReadonlyMap<string, readonly FieldError[]> = new Map();
const noProvenance = {};
const noTexts = {};

function byItem(errors: readonly FieldError[]): ReadonlyMap<string, readonly FieldError[]> {
  if (errors.length === 0) return noErrors;
  const found = new Map<string, FieldError[]>();
  for (const error of errors) {
    if (error.fieldId === null) continue;
    const held = found.get(error.fieldId);
    if (held) held.push(error);
    else found.set(error.fieldId, [error]);
  }
  return found;
}

/**
 * Phần: one section as one small rjsf form over the caller's store of the whole answers. Slots look at every change
 * of the answers and decide in a glance; only fields whose own value, messages or state changed are drawn again.
 */
export function SectionFormWith({ renderers, ...props }: SectionFormProps & { readonly renderers: Renderers }) {
  const { section, answers, rules, errors, provenance = noProvenance, disabled = false, rowIds } = props;
  const idPrefix = useId();
  const latest = useRef(props);
  latest.current = props;
  const actions = useMemo(
    (): SectionActions => ({
      renderers,
      change: (place, value) => latest.current.onChange(place, value),
      leave: (place, fieldId) => latest.current.onLeave?.(place, fieldId),
      current: (place) => valueAt(latest.current.answers, place),
    }),
    [renderers],
  );
  const found = useMemo(() => byItem(errors), [errors]);
  const data = useMemo(
    (): SectionData => ({ answers, rules, errors: found, provenance, disabled, rowIds }),
    [answers, rules, found, provenance, disabled, rowIds],
  );
  const { texts = noTexts, decorate, containerEnd } = props;
  const look = useMemo(() => ({ texts, decorate, containerEnd }), [texts, decorate, containerEnd]);
  return (
    <ActionsContext value={actions}>
      <LookContext value={look}>
        <DataContext value={data}>
          <SectionHead section={section} texts={texts} heading={props.heading} />
          <SectionShape section={section} idPrefix={idPrefix} />
        </DataContext>
      </LookContext>
    </ActionsContext>
  );
}

type SectionHeadProps = Pick<SectionFormProps, 'section' | 'heading'> & {
  readonly texts: { readonly [key: string]: string };
};

function SectionHead({ section, texts, heading: Heading = 'h3' }: SectionHeadProps) {
  return (
    <>
      {section.title && <Heading className="mc-section-title">{texts[`${section.id}.title`] ?? section.title}</Heading>}
      {section.help && <p className="mc-section-help">{texts[`${section.id}.help`] ?? section.help}</p>}
    </>
  );
}
