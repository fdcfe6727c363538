import { useFieldTexts } from '../section/services-context';
import { Icon, IconButton } from '../ui';
import type { RowsProps } from './rows';

type RowToolsProps = Pick<RowsProps, 'actions' | 'count' | 'nameOf' | 'disabled' | 'full'> & { readonly index: number };

/** Up, down, copy, remove: the same four for a table's row and a card. */
export function RowTools({ actions, count, nameOf, disabled, full, index }: RowToolsProps) {
  const texts = useFieldTexts();
  const name = nameOf(index);
  return (
    <div className="mc-row-tools mc-no-print">
      <IconButton label={texts.rowUp(name)} disabled={disabled || index === 0} onClick={() => actions.up(index)}>
        <Icon name="up" />
      </IconButton>
      <IconButton
        label={texts.rowDown(name)}
        disabled={disabled || index === count - 1}
        onClick={() => actions.down(index)}
      >
        <Icon name="down" />
      </IconButton>
      <IconButton label={texts.copyRow(name)} disabled={disabled || full} onClick={() => actions.copy(index)}>
        <Icon name="copy" />
      </IconButton>
      <IconButton label={texts.removeRow(name)} disabled={disabled} onClick={() => actions.remove(index)}>
        <Icon name="remove" />
      </IconButton>
    </div>
  );
}
