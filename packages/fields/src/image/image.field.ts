import { explainChosen, explainParts } from '../explain';
import { defineFieldType } from '../field-type';
import { explainPaper, paperOf, paperSchema } from '../paper';

/** Ảnh: one picture, from the camera or a file. */
export const imageField = defineFieldType({
  type: 'image',
  label: 'Ảnh',
  hint: 'Chụp hoặc chọn một ảnh: ảnh chân dung, ảnh thẻ',
  group: 'file',
  keywords: ['chụp', 'ảnh 3x4', 'chân dung'],
  makes: 'field',
  newSchema: () => paperSchema(['image/jpeg', 'image/png', 'image/webp']),
  newSettings: () => ({ width: 6 }),
  constraints: ['properties'],
  explain: { ...explainChosen, ...explainParts, ...explainPaper, required: 'Chụp hoặc chọn ảnh cho “{label}”.' },
  papersOf: (value) => {
    const paper = paperOf(value);
    return paper ? [paper] : [];
  },
  toText: (value) => paperOf(value)?.name ?? '',
});
