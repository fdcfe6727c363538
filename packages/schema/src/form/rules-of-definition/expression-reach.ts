import type { Expression } from '../definition';
import type { FormIndex } from '../form-index';
import { isRecord, pointerTo } from '../structure';
import type { ReachFlaw } from './condition-reach';
import { isWithin, type Lists } from './rule';

const overRows = new Set(['sum', 'count', 'every', 'some']);

/** Fields and lists of a calculation or check that do not exist, or cannot be read from within these lists. */
export function expressionFlaws(expression: Expression, lists: Lists, index: FormIndex): readonly ReachFlaw[] {
  const flaws: ReachFlaw[] = [];

  const read = (written: unknown, kind: 'field' | 'list', path: string, within: Lists): Lists | undefined => {
    const id = String(Array.isArray(written) ? written[0] : written);
    const entry = index.nodes.get(id);
    if (!entry) flaws.push({ code: 'item-not-found', id, path });
    else if (entry.kind !== kind) flaws.push({ code: kind === 'field' ? 'not-a-field' : 'not-a-list', id, path });
    else if (!isWithin(entry.lists, within)) flaws.push({ code: 'out-of-reach', id, path });
    else return [...entry.lists, id];
    return undefined;
  };

  const visit = (part: unknown, path: string, within: Lists): void => {
    if (Array.isArray(part)) {
      for (const [at, each] of part.entries()) visit(each, pointerTo(path, at), within);
      return;
    }
    if (!isRecord(part)) return;
    for (const [operator, written] of Object.entries(part)) {
      const at = pointerTo(path, operator);
      if (operator === 'var') read(written, 'field', at, within);
      else if (overRows.has(operator)) {
        const [rows, ...each] = Array.isArray(written) ? written : [written];
        const id = isRecord(rows) ? (rows.rows ?? rows.var) : undefined;
        const inRow = read(id, 'list', `${at}/0`, within);
        if (inRow) for (const [row, inner] of each.entries()) visit(inner, pointerTo(at, row + 1), inRow);
      } else visit(written, at, within);
    }
  };

  visit(expression, '', lists);
  return flaws;
}
