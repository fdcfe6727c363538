import { ItemGrid } from '../section/ItemSlot';
import { useSectionLook } from '../section/section-context';
import { RowTools } from './RowTools';
import type { RowsProps } from './rows';

/** Each row a card with its own heading and the grid inside. The designer sees one card even when there is no row. */
export function CardRows(props: RowsProps) {
  const { item, place, rows, count, keyOf, nameOf } = props;
  const { decorate } = useSectionLook();
  const drawn = count === 0 && decorate ? 1 : count;
  return Array.from({ length: drawn }, (_, index) => (
    <section key={keyOf(index)} className="mc-list-card" data-row-of={item.id} aria-label={nameOf(index)}>
      <div className="mc-list-card-head">
        <h4>{nameOf(index)}</h4>
        {count > 0 && <RowTools {...props} index={index} />}
      </div>
      <ItemGrid items={item.items} holder={[...place, index]} rows={[...rows, index]} parentId={item.id} />
    </section>
  ));
}
