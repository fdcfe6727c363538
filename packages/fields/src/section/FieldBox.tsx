import type { Field, Json } from '@motcua/schema';
import { memo, Suspense, useCallback, useMemo } from 'react';
import { fieldTypeOf } from '../index';
import { formatMoment } from '../moment';
import type { AnswerPlace } from '../section-form';
import { describedBy, FieldFrame, type FieldMessage, FieldMessages, Icon, Notice, Skeleton } from '../ui';
import { useSectionActions, useSectionLook } from './section-context';
import { useFieldTexts } from './services-context';

export type FieldBoxProps = {
  readonly id: string;
  readonly field: Field;
  /** The place as one string, so that an equal place is the same prop. */
  readonly placeKey: string;
  readonly value: Json | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  /** Messages as one string, for the same reason. */
  readonly messageKey: string;
  /** Choices that are hidden now, as one string likewise. */
  readonly hiddenOptionKey: string;
  readonly sourceName?: string;
  readonly sourceAt?: string;
  readonly locked?: boolean;
  /** Under a table's column head, which says the label on wide screens. */
  readonly inColumn?: boolean;
};

/** One field with everything round it; drawn again only when one of its own props changes. */
export const FieldBox = memo(function FieldBox(props: FieldBoxProps) {
  const { id, field, placeKey, value, required, messageKey } = props;
  const { renderers, change, leave } = useSectionActions();
  const look = useSectionLook();
  const texts = useFieldTexts();
  const place = useMemo((): AnswerPlace => JSON.parse(placeKey), [placeKey]);
  const onChange = useCallback((next: Json | undefined) => change(place, next), [change, place]);
  const onLeave = useCallback(() => leave(place, field.id), [leave, place, field.id]);
  const text = useCallback(
    (property: string, vietnamese: string) => look.texts[`${field.id}.${property}`] ?? vietnamese,
    [look.texts, field.id],
  );

  const broken = useMemo((): readonly FieldMessage[] => JSON.parse(messageKey), [messageKey]);
  const hiddenOptions = useMemo((): readonly string[] => JSON.parse(props.hiddenOptionKey), [props.hiddenOptionKey]);
  const advice = useMemo(() => fieldTypeOf(field.type)?.advise?.(value) ?? [], [field.type, value]);
  const messages = [...broken, ...advice.map((words) => ({ text: words, severity: 'warning' as const }))];

  const renderer = renderers.fields.get(field.type);
  const label = text('title', typeof field.schema.title === 'string' ? field.schema.title : field.name);
  const hint = field.help && text('help', field.help);
  if (!renderer) return <Notice kind="warning">{texts.unknownType}</Notice>;

  const control = (
    <Suspense fallback={<Skeleton lines={1} />}>
      <renderer.Renderer
        id={id}
        field={field}
        label={label}
        placeholder={field.placeholder && text('placeholder', field.placeholder)}
        value={value}
        onChange={onChange}
        onLeave={onLeave}
        required={required}
        readOnly={props.readOnly}
        disabled={props.disabled}
        invalid={broken.some(({ severity }) => severity !== 'warning')}
        describedBy={describedBy(id, { hint, messages, source: props.sourceName })}
        hiddenOptions={hiddenOptions}
        text={text}
      />
    </Suspense>
  );
  const source = props.sourceName && (
    <>
      {props.locked && <Icon name="lock" />}
      <span>
        {texts.from(props.sourceName, formatMoment(props.sourceAt ?? ''))}
        {props.locked && ` (${texts.locked})`}
      </span>
    </>
  );
  if (renderer.frame === 'own') {
    return (
      <div className="mc-field">
        {hint && (
          <span id={`${id}-hint`} className="mc-field-hint">
            {hint}
          </span>
        )}
        <FieldMessages id={id} messages={messages} />
        {control}
        {source && (
          <span id={`${id}-source`} className="mc-field-source">
            {source}
          </span>
        )}
      </div>
    );
  }
  return (
    <FieldFrame
      id={id}
      label={label}
      required={required}
      requiredText={texts.required}
      hint={hint}
      messages={messages}
      source={source || undefined}
      group={renderer.frame === 'group'}
      className={props.inColumn ? 'mc-field-in-column' : undefined}
    >
      {control}
    </FieldFrame>
  );
});
