import type { Loss } from '../loss';
import { choice, files, pictures, type Shape, shapes } from '../outside/fragments';
import type { Properties } from '../outside/properties';
import { outsideTexts } from '../outside/texts';
import { type Choosing, choicesOf } from './choices';

export type Shaped = Shape & Partial<Pick<Choosing, 'optionWhen'>> & { readonly other?: 'one' | 'many' };

type ShapeOf = (element: Properties, losses: Loss[]) => Shaped;

const chosen =
  (many: boolean): ShapeOf =>
  (element, losses) => {
    for (const key of ['colCount', 'columnsCount', 'showClearButton', 'allowClear', 'searchEnabled']) element.take(key);
    const { options, optionWhen, other } = choicesOf(element, losses);
    const shape = choice(options, many, losses, element.path);
    return { ...shape, optionWhen, ...(other ? { other: many ? 'many' : 'one' } : {}) };
  };

const inputs: { readonly [inputType: string]: Shape } = {
  text: shapes.text,
  number: shapes.number,
  range: shapes.number,
  date: shapes.date,
  month: shapes.month,
  time: shapes.time,
  email: shapes.email,
  tel: shapes.phone,
};

const lossOfInput: { readonly [inputType: string]: string } = {
  range: outsideTexts.format,
  time: outsideTexts.format,
  email: outsideTexts.emailFormat,
  tel: outsideTexts.phoneFormat,
};

/** Kiểu câu hỏi for each type of SurveyJS that asks one thing. */
export const questionShapes: { readonly [type: string]: ShapeOf } = {
  text: (element) => {
    const type = element.text('inputType') ?? 'text';
    const shape = Object.hasOwn(inputs, type) ? inputs[type] : undefined;
    const loss = Object.hasOwn(lossOfInput, type) ? lossOfInput[type] : undefined;
    if (!shape) element.lose('inputType', outsideTexts.asText(type));
    else if (loss !== undefined) element.lose('inputType', loss);
    return bounded(element, shape ?? shapes.text);
  },
  comment: (element) => {
    for (const key of ['rows', 'cols', 'autoGrow', 'allowResize']) element.take(key);
    return bounded(element, shapes.longText);
  },
  radiogroup: chosen(false),
  dropdown: chosen(false),
  buttongroup: chosen(false),
  checkbox: chosen(true),
  tagbox: chosen(true),
  imagepicker: (element, losses) => {
    element.lose('type', outsideTexts.asText('imagepicker').replace('ô chữ', 'câu chọn không có ảnh'));
    return chosen(element.flag('multiSelect'))(element, losses);
  },
  boolean: (element) => {
    for (const key of ['labelTrue', 'labelFalse', 'valueTrue', 'valueFalse', 'renderAs'])
      element.loseIfSaid(key, outsideTexts.property(key));
    return shapes.yesNo;
  },
  rating: (element, losses) => {
    if (element.has('rateValues')) {
      element.lose('type', outsideTexts.format);
      return choice(
        element.list('rateValues').map((value, at) => ({
          value: String(typeof value === 'object' && value !== null && 'value' in value ? value.value : value),
          label: { vi: String(typeof value === 'object' && value !== null && 'text' in value ? value.text : value) },
          path: `${element.at('rateValues').path}/${at}`,
        })),
        false,
        losses,
        element.path,
      );
    }
    const maximum = element.number('rateMax') ?? element.number('rateCount') ?? 5;
    element.take('rateCount');
    element.take('autoGenerate');
    const minimum = element.number('rateMin') ?? 1;
    const { type } = shapes.integer;
    return { type, schema: { type: 'integer', minimum, maximum } };
  },
  slider: (element) => bounded(element, shapes.number),
  file: (element) => {
    element.lose('type', outsideTexts.fileLimits);
    for (const key of ['storeDataAsText', 'waitForUpload', 'showPreview', 'needConfirmRemoveFile']) element.take(key);
    const accepted = element.text('acceptedTypes') ?? '';
    element.loseIfSaid('maxSize', outsideTexts.fileLimits);
    const many = element.flag('allowMultiple');
    return accepted.startsWith('image/') ? pictures(many) : files(many);
  },
  signaturepad: (element) => {
    for (const key of ['signatureWidth', 'signatureHeight', 'dataFormat', 'penColor', 'storeDataAsText'])
      element.take(key);
    return shapes.signature;
  },
  ranking: (element, losses) => {
    element.lose('type', outsideTexts.asRaw('ranking'));
    choicesOf(element, losses);
    return shapes.texts;
  },
};

/** Lengths and limits that stand in the question itself. */
function bounded(element: Properties, shape: Shape): Shape {
  const { schema } = shape;
  const isText = schema.type === 'string' && !('pattern' in schema);
  const isNumber = schema.type === 'number';
  const limits: { [keyword: string]: number } = {};
  const length = element.number('maxLength');
  if (length !== undefined && length > 0 && isText && Number.isInteger(length)) limits.maxLength = length;
  else if (length !== undefined && length > 0) element.lose('maxLength', outsideTexts.bounds);
  for (const [key, keyword] of [['min', 'minimum'] as const, ['max', 'maximum'] as const]) {
    if (!element.has(key)) continue;
    const value = Number(element.take(key));
    if (isNumber && Number.isFinite(value)) limits[keyword] = value;
    else element.lose(key, shape.type === 'date' ? outsideTexts.dateBounds : outsideTexts.bounds);
  }
  const step = element.number('step');
  if (step !== undefined && isNumber && step > 0) limits.multipleOf = step;
  return { type: shape.type, schema: { ...schema, ...limits } };
}
