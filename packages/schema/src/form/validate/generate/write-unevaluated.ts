import type { BodyWriter } from './body-writer';
import { aboutOther } from './fields';
import { eachItem } from './write-list';

/**
 * What no other keyword of this subschema has evaluated. Once an error is known here it is not asked: a failed part
 * evaluates nothing, and everything it should have held would be reported again.
 */
export function writeUnevaluated(writer: BodyWriter): string {
  if (!writer.ownTracker) return '';
  const { constants } = writer.generator;
  const items = writer.single('unevaluatedItems');
  const properties = writer.single('unevaluatedProperties');
  const lines: string[] = [];
  if (items) {
    const check = eachItem(writer, items, 'u.n', 'unevaluatedItems', 'if(u.x.has(j))continue;');
    if (check !== '') lines.push(`if(!u.I&&${constants.use('Y')}(d)){${check}}`);
    lines.push('u.I=true;');
  }
  if (properties) {
    const spot = { value: 'd[k]', path: 'q', about: aboutOther(writer.site.about, properties) };
    const check = writer.applyBelow(properties, spot, 'unevaluatedProperties');
    const pointer = writer.mode.collect ? `const q=p+${constants.use('P')}(k);` : '';
    if (check !== '') {
      const loop = `for(const k of ${constants.use('K')}(d))if(!u.p.has(k)){${pointer}${check}}`;
      lines.push(`if(!u.P&&${constants.use('O')}(d)){d=${constants.use('B')}(d);${loop}}`);
    }
    lines.push('u.P=true;');
  }
  const body = writer.mode.collect ? `if(e.length===b){${lines.join('')}}` : lines.join('');
  return writer.mode.track ? `${body}${constants.use('W')}(t,u);` : body;
}
