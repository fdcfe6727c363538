import { foldText } from '@motcua/schema';
import { explainChosen } from '../explain';
import { defineFieldType } from '../field-type';
import { oneOfChoices } from '../read-value';
import { religions } from './religions';

/** Tôn giáo. */
export const religionField = defineFieldType({
  type: 'religion',
  label: 'Tôn giáo',
  hint: 'Danh mục tôn giáo, có mục Không',
  group: 'identity',
  keywords: ['đạo', 'tín ngưỡng'],
  makes: 'field',
  newSchema: () => ({
    type: 'string',
    oneOf: oneOfChoices(religions.map(({ code, name }) => ({ value: code, label: name }))),
  }),
  newSettings: () => ({ width: 6 }),
  constraints: [],
  explain: {
    ...explainChosen,
    oneOf: 'Chọn “{label}” trong danh mục.',
    const: 'Chọn “{label}” trong danh mục.',
  },
  toText: (value) => religions.find(({ code }) => code === value)?.name ?? '',
  fromText: (text) => {
    const wanted = foldText(text);
    return religions.find(({ code, name }) => code === text.trim() || foldText(name) === wanted)?.code;
  },
});
