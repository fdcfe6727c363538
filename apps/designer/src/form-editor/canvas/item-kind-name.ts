import { fieldTypeOf } from '@motcua/fields';
import type { Item } from '@motcua/schema';

const kinds = { section: 'Phần', group: 'Nhóm', list: 'Danh sách', content: 'Nội dung' } as const;

/** What people call this kind of item: the field type's own label, or what holds items. */
export const itemKindName = (item: Item): string =>
  item.kind === 'field' ? (fieldTypeOf(item.type)?.label ?? item.type) : kinds[item.kind];
