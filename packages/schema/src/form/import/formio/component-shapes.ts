import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import { choice, files, type Option, type Shape, shapes } from '../outside/fragments';
import { type Properties, saysNothing } from '../outside/properties';
import { outsideTexts } from '../outside/texts';

type ShapeOf = (component: Properties, losses: Loss[]) => Shape;

const lossy =
  (shape: Shape, text: string): ShapeOf =>
  (component) => {
    component.lose('type', text);
    return shape;
  };

/** Kiểu câu hỏi for each type of Form.io that asks one thing. */
export const componentShapes: { readonly [type: string]: ShapeOf } = {
  textfield: () => shapes.text,
  textarea: (component) => {
    component.loseIfSaid('editor', outsideTexts.property('editor'));
    component.take('rows');
    return shapes.longText;
  },
  password: lossy(shapes.text, outsideTexts.asText('password')),
  number: (component) => {
    for (const key of ['delimiter', 'thousandsSeparator', 'decimalSymbol', 'requireDecimal']) component.take(key);
    return component.number('decimalLimit') === 0 ? shapes.integer : shapes.number;
  },
  currency: lossy(shapes.number, outsideTexts.currency),
  checkbox: (component) => {
    component.take('name');
    component.take('value');
    return shapes.yesNo;
  },
  selectboxes: (component, losses) => choice(optionsAt(component, 'values', losses), true, losses, component.path),
  radio: (component, losses) => choice(optionsAt(component, 'values', losses), false, losses, component.path),
  select: (component, losses) => {
    const many = component.flag('multiple');
    const data = component.object('data');
    const source = component.take('dataSrc');
    for (const key of ['valueProperty', 'searchEnabled', 'searchThreshold', 'selectThreshold', 'limit', 'minSearch'])
      component.take(key);
    const options = optionsAt(data, 'values', losses);
    const json = data.take('json');
    data.finish();
    const inJson = options.length === 0 && Array.isArray(json) ? optionsIn(json, data.at('json').path, losses) : [];
    if (source !== undefined && source !== 'values' && source !== 'json' && source !== '')
      component.lose('dataSrc', outsideTexts.remoteOptions);
    return choice(options.length > 0 ? options : inJson, many, losses, component.path);
  },
  email: lossy(shapes.email, outsideTexts.emailFormat),
  phoneNumber: lossy(shapes.phone, outsideTexts.phoneFormat),
  url: lossy(shapes.text, outsideTexts.format),
  tags: lossy(shapes.text, outsideTexts.asText('tags')),
  address: lossy(shapes.text, outsideTexts.asText('address')),
  time: (component) => {
    component.take('dataFormat');
    component.lose('type', outsideTexts.asText('time'));
    return shapes.time;
  },
  datetime: dateTime,
  day,
  signature: (component) => {
    for (const key of ['footer', 'penColor', 'backgroundColor', 'minWidth', 'maxWidth', 'height']) component.take(key);
    return shapes.signature;
  },
  file: (component) => {
    component.lose('type', outsideTexts.fileLimits);
    return files(component.flag('multiple'));
  },
  datamap: lossy(shapes.anything, outsideTexts.asRaw('datamap')),
  tree: lossy(shapes.anything, outsideTexts.asRaw('tree')),
  resource: lossy(shapes.text, outsideTexts.asText('resource')),
};

function dateTime(component: Properties): Shape {
  const picker = component.take('datePicker');
  const withDate = component.take('enableDate') !== false;
  const withTime = component.take('enableTime') !== false;
  for (const key of ['timePicker', 'format', 'useLocaleSettings', 'allowInput', 'displayInTimezone', 'defaultDate'])
    component.take(key);
  if (isRecord(picker) && !saysNothing([picker.minDate, picker.maxDate, picker.disable]))
    component.lose('datePicker', outsideTexts.dateBounds);
  if (withDate && withTime) {
    component.lose('type', outsideTexts.asText('datetime'));
    return shapes.text;
  }
  if (!withDate) component.lose('type', outsideTexts.asText('time'));
  return withDate ? shapes.date : shapes.time;
}

function day(component: Properties): Shape {
  const fields = component.take('fields');
  component.take('dayFirst');
  component.lose('type', outsideTexts.dateFormat);
  const hides = (part: string) => isRecord(fields) && isRecord(fields[part]) && fields[part].hide === true;
  for (const key of ['minDate', 'maxDate']) component.loseIfSaid(key, outsideTexts.dateBounds);
  if (hides('year')) return shapes.text;
  if (hides('month')) return shapes.partialDate;
  return hides('day') ? shapes.month : shapes.date;
}

/** The choices `{ label, value }` of a component. */
function optionsAt(component: Properties, key: string, losses: Loss[]): readonly Option[] {
  return optionsIn(component.list(key), component.at(key).path, losses);
}

function optionsIn(entries: readonly unknown[], path: string, losses: Loss[]): readonly Option[] {
  return entries.flatMap((entry, at): readonly Option[] => {
    const place = pointerTo(path, at);
    if (typeof entry === 'string' || typeof entry === 'number')
      return [{ value: String(entry), label: { vi: String(entry) }, path: place }];
    // A builder leaves one empty choice behind.
    if (saysNothing(entry)) return [];
    if (!isRecord(entry)) {
      losses.push({ path: place, keyword: 'value', text: outsideTexts.optionDropped });
      return [];
    }
    const { value, label } = entry;
    const text = typeof label === 'string' && label !== '' ? label : String(value ?? '');
    for (const key of Object.keys(entry))
      if (!['value', 'label', 'shortcut'].includes(key) && !saysNothing(entry[key]))
        losses.push({ path: pointerTo(place, key), keyword: key, text: outsideTexts.property(key) });
    return [{ value: typeof value === 'object' ? '' : String(value ?? ''), label: { vi: text }, path: place }];
  });
}
