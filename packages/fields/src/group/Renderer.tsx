import type { Group } from '@motcua/schema';
import { fieldDomId } from '../dom-id';
import { ItemGrid, useHolderMessages } from '../section/ItemSlot';
import type { HolderProps } from '../section/renderer';
import { useSectionLook } from '../section/section-context';
import { FieldFrame } from '../ui';
import './group.css';

export function GroupRenderer({ item, place, rows }: HolderProps<Group>) {
  const { texts } = useSectionLook();
  const messages = useHolderMessages(item, place, rows);
  return (
    <FieldFrame
      id={fieldDomId(item.id, rows)}
      group
      className="mc-group"
      label={texts[`${item.id}.title`] ?? item.title}
      hint={item.help && (texts[`${item.id}.help`] ?? item.help)}
      messages={messages}
    >
      <ItemGrid items={item.items} holder={place} rows={rows} parentId={item.id} />
    </FieldFrame>
  );
}
