import { ItemSlot } from '../section/ItemSlot';
import { useSectionLook } from '../section/section-context';
import { useFieldTexts } from '../section/services-context';
import { RowTools } from './RowTools';
import type { RowsProps } from './rows';

/** A table on wide screens; on narrow ones the same cells stand under each other with their labels in sight. */
export function TableRows(props: RowsProps) {
  const { item, place, rows, count, keyOf, nameOf } = props;
  const { decorate, containerEnd, texts: words } = useSectionLook();
  const texts = useFieldTexts();
  const drawn = count === 0 && decorate ? 1 : count;
  if (drawn === 0) return null;
  const columns = item.items.flatMap((column) => (column.kind === 'field' ? [column] : []));
  return (
    <div className="mc-list-scroll">
      <table className="mc-list-table">
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {words[`${column.id}.title`] ?? String(column.schema.title ?? column.name)}
                {column.required === true && (
                  <span className="mc-field-mark" aria-hidden="true">
                    *
                  </span>
                )}
              </th>
            ))}
            <th scope="col">{texts.rowActions}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: drawn }, (_, index) => (
            <tr key={keyOf(index)} data-row-of={item.id}>
              <th scope="row">
                <span className="mc-list-row-name">{nameOf(index)}</span>
                <span className="mc-list-row-number" aria-hidden="true">
                  {index + 1}
                </span>
              </th>
              {columns.map((column, at) => (
                <td key={column.id}>
                  <ItemSlot
                    item={column}
                    holder={[...place, index]}
                    rows={[...rows, index]}
                    parentId={item.id}
                    index={at}
                    inColumn
                  />
                </td>
              ))}
              <td>{count > 0 && <RowTools {...props} index={index} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {containerEnd?.(item.id, item.items.length)}
    </div>
  );
}
