import type { Expression } from '../form/definition';
import { type Outcome, ok, refuse } from '../shared/outcome';
import { LAZY_OPERATORS, OPERATORS } from './operators';

export type ExpressionRefusal = {
  readonly code: 'unknown-operator' | 'malformed' | 'too-deep';
  /** JSON pointer into the expression. */
  readonly path: string;
  /** One Vietnamese sentence. */
  readonly detail: string;
};

export type ExpressionUse = {
  /** Ids of the fields it reads, each once, in order. */
  readonly reads: readonly string[];
  /** Ids of the lists whose rows it goes over. */
  readonly lists: readonly string[];
  /** Whether its value may change from day to day. */
  readonly usesToday: boolean;
};

const DEEPEST = 32;
const MOST_PARTS = 1000;
const MOST_LISTS_DEEP = 2;

/**
 * Kiểm tra biểu thức: JsonLogic form, one operator per object, arguments in an array (a single one may stand alone),
 * fields as `{ "var": "<field id>" }`, rows as `{ "rows": "<list id>" }` (or `{ "var": "<list id>" }`) in the first
 * argument of `sum`, `count`, `every` and `some`. Nothing outside the closed list of operators is reachable. It does not ask whether the ids exist.
 */
export function checkExpression(expression: Expression): Outcome<ExpressionUse, ExpressionRefusal> {
  const reads = new Set<string>();
  const lists = new Set<string>();
  let usesToday = false;
  let parts = 0;

  const visit = (part: unknown, path: string, depth: number, listsDeep: number): ExpressionRefusal | undefined => {
    parts += 1;
    if (depth > DEEPEST || parts > MOST_PARTS)
      return { code: 'too-deep', path, detail: `Biểu thức quá dài hoặc lồng quá ${DEEPEST} cấp.` };
    if (typeof part === 'number')
      return Number.isFinite(part) ? undefined : malformed(path, 'Số trong biểu thức phải hữu hạn.');
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return undefined;
    if (typeof part !== 'object' || Array.isArray(part))
      return malformed(path, 'Chỗ này phải là một giá trị hoặc một phép tính.');
    const [[name, written] = ['', undefined], ...more] = Object.entries(part);
    if (name === '' || more.length > 0) return malformed(path, 'Mỗi phép tính có đúng một toán tử.');
    const inside = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (name === 'var') return readId(written, reads, inside);
    const operator = OPERATORS.get(name) ?? LAZY_OPERATORS.get(name);
    if (!operator)
      return name === 'rows'
        ? malformed(path, 'Các dòng của danh sách chỉ đứng đầu trong sum, count, every, some.')
        : { code: 'unknown-operator', path: inside, detail: `Không có toán tử “${name}”.` };
    const args = argumentsOf(written);
    if (args.length < operator.least || args.length > operator.most)
      return malformed(inside, `Toán tử “${name}” có ${args.length} đối số, không đúng số lượng.`);
    if (name === 'today' || ((name === 'age' || name === 'ageInMonths') && args.length === 1)) usesToday = true;
    const overRows = 'rows' in operator && operator.rows;
    if (overRows && listsDeep >= MOST_LISTS_DEEP)
      return { code: 'too-deep', path: inside, detail: `Không duyệt danh sách lồng quá ${MOST_LISTS_DEEP} cấp.` };
    for (const [at, argument] of args.entries()) {
      const place = Array.isArray(written) ? `${inside}/${at}` : inside;
      const refusal =
        overRows && at === 0
          ? readRows(argument, lists, place)
          : visit(argument, place, depth + 1, listsDeep + (overRows ? 1 : 0));
      if (refusal) return refusal;
    }
    return undefined;
  };

  const refusal = visit(expression, '', 0, 0);
  return refusal ? refuse(refusal) : ok({ reads: [...reads], lists: [...lists], usesToday });
}

/** A single argument may stand without its array. */
export const argumentsOf = (written: unknown): readonly unknown[] => (Array.isArray(written) ? written : [written]);

const malformed = (path: string, detail: string): ExpressionRefusal => ({ code: 'malformed', path, detail });

function readId(written: unknown, ids: Set<string>, path: string): ExpressionRefusal | undefined {
  const [id, ...more] = argumentsOf(written);
  if (typeof id !== 'string' || id === '' || more.length > 0)
    return malformed(path, 'Phải là mã của đúng một trường hoặc danh sách.');
  ids.add(id);
  return undefined;
}

function readRows(argument: unknown, lists: Set<string>, path: string): ExpressionRefusal | undefined {
  const entries = typeof argument === 'object' && argument !== null ? Object.entries(argument) : [];
  const [[name, id] = ['', undefined], ...more] = entries;
  if (Array.isArray(argument) || (name !== 'rows' && name !== 'var') || more.length > 0)
    return malformed(path, 'Đối số đầu phải là các dòng của một danh sách.');
  return readId(id, lists, `${path}/${name}`);
}
