import type { Expression, FormDefinition, SectionItem } from '../../form/definition';
import { aField, aFormOf, aGroup, aList } from '../../form/form.fixtures';
import { type IndexedNode, indexForm } from '../../form/form-index';
import { isWithin, type Lists } from '../../form/rules-of-definition/rule';
import { DATE, type Kinds, kindsOfField, NUMBER, TEXT, TRUTH } from './kinds';

const field = (type: string, id: string, title: string, schema: object = {}): SectionItem => {
  const plain = aField(type, { id, name: id });
  return { ...plain, schema: { ...plain.schema, ...schema, title } };
};

/** Every kind of field, two of one label, a list within a list and labels with signs of the language in them. */
export function aFormToCalculate(): FormDefinition {
  return aFormOf([
    field('number', 'f_soTien', 'Số tiền'),
    field('date', 'f_tuNgay', 'Từ ngày'),
    field('date', 'f_denNgay', 'Đến ngày'),
    field('date', 'f_ngaySinh', 'Ngày sinh'),
    field('yes-no', 'f_coCon', 'Có con'),
    field('text', 'f_ghiChu', 'Ghi chú [nếu có] › "khác"'),
    field('multiple-choice', 'f_khen', 'Khen thưởng'),
    field('computed', 'f_tong', 'Tổng số tháng', { type: 'number' }),
    field('computed', 'f_ketQua', 'Kết luận', { type: 'string' }),
    field('single-choice', 'f_honNhan', 'Hôn nhân', {
      enum: undefined,
      oneOf: [
        { const: 'single', title: 'Độc thân' },
        { const: 'married', title: 'Đã kết hôn' },
        { const: 'Độc thân', title: 'Không rõ' },
      ],
    }),
    aGroup({
      id: 'g_cha',
      name: 'cha',
      title: 'Cha',
      items: [field('text', 'f_tenCha', 'Họ tên'), field('number', 'f_luongCha', 'Lương')],
    }),
    aGroup({ id: 'g_me', name: 'me', title: 'Mẹ', items: [field('text', 'f_tenMe', 'Họ tên')] }),
    aList({
      id: 'l_quaTrinh',
      name: 'quaTrinh',
      title: 'Quá trình',
      items: [
        field('number', 'f_soThang', 'Số tháng'),
        field('date', 'f_batDau', 'Từ ngày'),
        field('yes-no', 'f_nghi', 'Có nghỉ'),
        aList({
          id: 'l_thuong',
          name: 'thuong',
          title: 'Thưởng',
          items: [field('number', 'f_mucThuong', 'Mức'), field('text', 'f_noiThuong', 'Nơi')],
        }),
      ],
    }),
  ]);
}

type Dice = (sides: number) => number;

const numbers = [0, 1, 2.5, -3, 18, 1000000, 1e21, 0.0000001, -1.5e-9, 999999999999];
const texts = ['', 'một "hai" ba', 'và [x] › y;', 'dòng\nhai', 'single', '“cong”', '1962', '1962-05'];
const dates = ['2000-01-01', '2026-02-13', '0001-01-01'];

/** An expression that makes sense at a place within these lists and may be of the kind wanted. */
export function randomExpression(definition: FormDefinition, dice: Dice, wanted: Kinds, within: Lists): Expression {
  const nodes = [...indexForm(definition).nodes.values()];
  const pick = <T>(all: readonly T[]): T | undefined => all[dice(Math.max(1, all.length))];
  const kindsOf = ({ node }: IndexedNode) => ('schema' in node ? kindsOfField(node) : 0);

  const leaf = (kind: Kinds, lists: Lists): Expression => {
    const readable = nodes.filter((each) => isWithin(each.lists, lists) && kindsOf(each) & kind);
    const read = pick(readable);
    if (read && dice(4) > 0) return { var: read.id };
    if (kind & NUMBER) return pick(numbers) ?? 0;
    if (kind & DATE) return dice(2) === 0 ? { today: [] } : (pick(dates) ?? null);
    if (kind & TRUTH) return dice(2) === 0;
    return pick(texts) ?? '';
  };

  const make = (kind: Kinds, lists: Lists, depth: number, listsDeep: number): Expression => {
    if (depth === 0) return leaf(kind, lists);
    const inner = (of: Kinds) => make(of, lists, depth - 1, listsDeep);
    const many = (of: Kinds, least: number) => Array.from({ length: least + dice(3) }, () => inner(of));
    const scalar = () => inner(pick([NUMBER, TEXT, DATE, TRUTH]) ?? TEXT);
    const rows = (name: string, of: Kinds, alone: boolean): Expression => {
      const list = pick(nodes.filter((each) => each.kind === 'list' && isWithin(each.lists, lists)));
      if (!list || listsDeep === 2) return leaf(kind, lists);
      const read = make(of, [...list.lists, list.id], depth - 1, listsDeep + 1);
      return { [name]: alone ? [{ rows: list.id }] : [{ rows: list.id }, read] };
    };
    if (dice(6) === 0) {
      const branches = Array.from({ length: 1 + dice(2) }, () => [inner(TRUTH), inner(kind)]).flat();
      return { if: dice(3) === 0 ? branches : [...branches, inner(kind)] };
    }
    if (kind & NUMBER)
      return pickOf([
        () => ({ '+': many(NUMBER, 1) }),
        () => ({ '*': many(NUMBER, 1) }),
        () => ({ '-': [inner(NUMBER), inner(NUMBER)] }),
        () => ({ '-': [inner(NUMBER)] }),
        () => ({ '/': [inner(NUMBER), inner(NUMBER)] }),
        () => ({ [pick(['%']) ?? '']: [inner(NUMBER), inner(NUMBER)] }),
        () => ({ [pick(['min', 'max']) ?? '']: many(NUMBER, 1) }),
        () => ({ [pick(['round', 'floor', 'ceil']) ?? '']: [inner(NUMBER), 2] }),
        () => ({ abs: [inner(NUMBER)] }),
        () => ({ [pick(['length', 'words']) ?? '']: [inner(TEXT)] }),
        () => ({ [pick(['age', 'ageInMonths']) ?? '']: dice(2) === 0 ? [inner(DATE)] : [inner(DATE), inner(DATE)] }),
        () => ({ [pick(['daysBetween', 'monthsBetween', 'yearsBetween']) ?? '']: [inner(DATE), inner(DATE)] }),
        () => rows('sum', NUMBER, false),
        () => rows('count', TRUTH, dice(2) === 0),
      ]);
    if (kind & DATE) return { [pick(['addDays', 'addMonths']) ?? '']: [inner(DATE), inner(NUMBER)] };
    if (kind & TEXT) return dice(2) === 0 ? { concat: [scalar(), scalar()] } : { upper: [inner(TEXT)] };
    return pickOf([
      () => ({ and: many(TRUTH, 1) }),
      () => ({ or: many(TRUTH, 1) }),
      () => ({ '!': [inner(TRUTH)] }),
      () => ({ [pick(['==', '!=']) ?? '']: [inner(NUMBER), inner(NUMBER)] }),
      () => ({ '==': [{ var: 'f_honNhan' }, pick(['single', 'married', 'Độc thân']) ?? ''] }),
      () => ({ [pick(['<', '<=', '>', '>=']) ?? '']: [inner(NUMBER), inner(NUMBER)] }),
      () => ({ '<=': [inner(NUMBER), inner(NUMBER), inner(NUMBER)] }),
      () => ({ [pick(['before', 'after', 'notBefore', 'notAfter']) ?? '']: [inner(DATE), inner(DATE)] }),
      () => ({ [pick(['present', 'absent']) ?? '']: [scalar()] }),
      () => rows(pick(['every', 'some']) ?? '', TRUTH, false),
    ]);
  };
  const pickOf = (ways: readonly (() => Expression)[]): Expression => pick(ways)?.() ?? null;

  return make(wanted, within, 1 + dice(4), 0);
}
