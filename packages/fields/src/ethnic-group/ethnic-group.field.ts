import { foldText } from '@motcua/schema';
import { explainChosen } from '../explain';
import { defineFieldType } from '../field-type';
import { oneOfChoices } from '../read-value';
import { ethnicGroups } from './ethnic-groups';

/** Dân tộc: a code of the list of 1979. */
export const ethnicGroupField = defineFieldType({
  type: 'ethnic-group',
  label: 'Dân tộc',
  hint: 'Danh mục 54 dân tộc, tìm cả theo tên gọi khác',
  group: 'identity',
  keywords: ['thành phần dân tộc'],
  makes: 'field',
  newSchema: () => ({
    type: 'string',
    oneOf: oneOfChoices(ethnicGroups.map(({ code, name }) => ({ value: code, label: name }))),
  }),
  newSettings: () => ({ width: 6 }),
  constraints: [],
  explain: {
    ...explainChosen,
    oneOf: 'Chọn “{label}” trong danh mục.',
    const: 'Chọn “{label}” trong danh mục.',
  },
  toText: (value) => ethnicGroups.find(({ code }) => code === value)?.name ?? '',
  fromText: (text) => {
    const wanted = foldText(text);
    return ethnicGroups.find(
      ({ code, name, aliases = [] }) =>
        code === text.trim() || [name, ...aliases].some((word) => foldText(word) === wanted),
    )?.code;
  },
});
