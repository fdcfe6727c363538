import type { Field, Group, List, SectionItem } from '@motcua/schema';
import { Suspense } from 'react';
import { fieldDomId } from '../dom-id';
import { explainError } from '../explain';
import { fieldTypeOf } from '../index';
import type { AnswerPlace } from '../section-form';
import { classes, Skeleton } from '../ui';
import { FieldBox } from './FieldBox';
import { hiddenOptions } from './hidden-options';
import { errorsAt, useSectionActions, useSectionData, useSectionLook, valueAt } from './section-context';

export type ItemSlotProps = {
  readonly item: SectionItem;
  /** The place of the object that holds the item. */
  readonly holder: AnswerPlace;
  readonly rows: readonly number[];
  readonly parentId: string;
  readonly index: number;
  readonly inColumn?: boolean;
};

/** The place of one item: whether it shows, and the grid cell it stands in. */
export function ItemSlot({ item, holder, rows, parentId, index, inColumn }: ItemSlotProps) {
  const { answers, rules } = useSectionData();
  const { decorate } = useSectionLook();
  if (!decorate && !rules.shown(item.id, answers, rows)) return null;
  const drawn = <DrawnItem item={item} holder={holder} rows={rows} inColumn={inColumn} />;
  const framed = decorate ? decorate(item, drawn, parentId, index) : drawn;
  if (inColumn) return framed;
  const width = item.kind === 'field' ? Math.min(12, Math.max(1, Math.round(item.width ?? 12))) : 12;
  return <div className={classes('mc-cell', width < 12 && `mc-span-${width}`)}>{framed}</div>;
}

type DrawnItemProps = Pick<ItemSlotProps, 'item' | 'holder' | 'rows' | 'inColumn'>;

function DrawnItem({ item, holder, rows, inColumn }: DrawnItemProps) {
  const { renderers } = useSectionActions();
  if (item.kind === 'field') return <FieldSlot field={item} holder={holder} rows={rows} inColumn={inColumn} />;
  if (item.kind === 'content') return <renderers.content item={item} />;
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      {item.kind === 'group' ? (
        <renderers.group item={item} place={[...holder, item.name]} rows={rows} />
      ) : (
        <renderers.list item={item} place={[...holder, item.name]} rows={rows} />
      )}
    </Suspense>
  );
}

function FieldSlot({ field, holder, rows, inColumn }: Omit<DrawnItemProps, 'item'> & { readonly field: Field }) {
  const { answers, rules, errors, provenance, disabled } = useSectionData();
  const place = [...holder, field.name];
  const source = Object.hasOwn(provenance, field.id) ? provenance[field.id] : undefined;
  const type = fieldTypeOf(field.type);
  const messages = errorsAt(errors, field.id, place, rows).map((error) => ({
    text: explainError(error, field, type),
    severity: error.severity,
  }));
  return (
    <FieldBox
      id={fieldDomId(field.id, rows)}
      field={field}
      placeKey={JSON.stringify(place)}
      value={valueAt(answers, place)}
      required={
        field.required === true || (typeof field.required === 'object' && rules.requires(field.id, answers, rows))
      }
      readOnly={
        field.calculate != null ||
        field.readOnly === true ||
        source?.locked === true ||
        (typeof field.readOnly === 'object' && rules.readOnly(field.id, answers, rows))
      }
      disabled={disabled}
      messageKey={JSON.stringify(messages)}
      hiddenOptionKey={JSON.stringify(hiddenOptions(field, rules, answers, rows))}
      sourceName={source?.sourceName}
      sourceAt={source?.at}
      locked={source?.locked}
      inColumn={inColumn}
    />
  );
}

/** The items of a group, a row or a section on the twelve-column grid, with the designer's drop place at the end. */
export function ItemGrid({
  items,
  ...rest
}: Omit<ItemSlotProps, 'item' | 'index' | 'inColumn'> & { readonly items: readonly SectionItem[] }) {
  const { containerEnd } = useSectionLook();
  return (
    <div className="mc-grid">
      {items.map((item, index) => (
        <ItemSlot key={item.id} item={item} index={index} {...rest} />
      ))}
      {containerEnd && <div className="mc-cell">{containerEnd(rest.parentId, items.length)}</div>}
    </div>
  );
}

/** Verdicts on a group or list as a whole. */
export function useHolderMessages(item: Group | List, place: AnswerPlace, rows: readonly number[]) {
  const { errors } = useSectionData();
  const type = fieldTypeOf(item.kind);
  const limits = {
    title: item.title,
    ...(item.kind === 'list' ? { minItems: item.minRows ?? 1, maxItems: item.maxRows ?? null } : {}),
  };
  return errorsAt(errors, item.id, place, rows).map((error) => ({
    text: explainError(error, { schema: limits }, type),
    severity: error.severity,
  }));
}
