import type { Json, JsonObject, JsonSchemaObject } from '../shared/json';

/** Biểu mẫu điện tử tương tác, as staff edit it (Đ27, Đ28): a tree of pages, sections and fields with stable ids. */
export type FormDefinition = {
  readonly formatVersion: 1;
  /** Mã biểu mẫu `<mã TTHC>.<ký hiệu>`, NFC, as printed (Đ28.3b). */
  readonly code: string;
  readonly title: string;
  readonly description?: string;
  readonly pages: readonly Page[];
  readonly conditions: readonly NamedCondition[];
  readonly checks: readonly Check[];
  /** English texts by `<item id>.<property>`; outside every verdict. A missing text shows Vietnamese. */
  readonly texts?: {
    readonly en?: { readonly [key: string]: string };
    /** The Vietnamese that each English text was made from, so that a stale one is known. */
    readonly madeFrom?: { readonly [key: string]: string };
  };
  readonly print?: { readonly template?: string };
  /** Facts that the sources do not give, said rather than invented. */
  readonly gaps?: readonly string[];
};

export type Page = {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly showWhen?: string | null;
  readonly items: readonly Section[];
};

/** Phần: layout only; it does not nest the data. */
export type Section = {
  readonly id: string;
  readonly kind: 'section';
  readonly title: string;
  readonly help?: string;
  readonly showWhen?: string | null;
  readonly block?: BlockRef;
  readonly items: readonly SectionItem[];
};

export type SectionItem = Field | Group | List | Content;
export type Item = Section | SectionItem;

export type Field = {
  readonly id: string;
  readonly kind: 'field';
  /** The folder's name in packages/fields. */
  readonly type: string;
  /** The data name, unique within its object. The id never changes; the name may. */
  readonly name: string;
  /** Plain JSON Schema 2020-12 fragment; `title` is the label. */
  readonly schema: JsonSchemaObject;
  readonly required?: boolean | { readonly when: string };
  readonly readOnly?: boolean | { readonly when: string };
  readonly showWhen?: string | null;
  /** Giá trị tính ra: a JsonLogic-form expression over field ids (`{ "var": "f_…" }`), closed operator list. */
  readonly calculate?: Expression | null;
  readonly element?: { readonly id: string; readonly version: number };
  /** Columns out of 12; 12 when absent. */
  readonly width?: number;
  readonly help?: string;
  readonly placeholder?: string;
  readonly prefill?: Prefill;
  readonly legalBasis?: readonly LegalBasis[];
  /** Mục đích thu thập (Đ27.1b). */
  readonly purpose?: string;
  /** Own error text per JSON Schema keyword. */
  readonly errorTexts?: { readonly [rule: string]: string };
  /** Settings that only this field's type understands and that no verdict rests on (e.g. which code list it searches). */
  readonly options?: JsonObject;
  readonly block?: BlockRef;
  /** Phương án có điều kiện: choices, by their value as text, that can be chosen only while a named condition holds. */
  readonly optionWhen?: { readonly [value: string]: string };
};

/** Nhóm: a nested object of the answers. */
export type Group = {
  readonly id: string;
  readonly kind: 'group';
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly showWhen?: string | null;
  readonly block?: BlockRef;
  readonly items: readonly SectionItem[];
};

/** Danh sách, bảng: repeating rows, an array of objects in the answers. */
export type List = {
  readonly id: string;
  readonly kind: 'list';
  readonly name: string;
  readonly title: string;
  readonly display: 'table' | 'cards';
  readonly help?: string;
  readonly rowTitle?: string;
  readonly required?: boolean | { readonly when: string };
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly showWhen?: string | null;
  readonly legalBasis?: readonly LegalBasis[];
  readonly purpose?: string;
  readonly block?: BlockRef;
  readonly items: readonly SectionItem[];
};

/** Nội dung: words between fields. Plain text; a blank line starts a paragraph. Holds no answer. */
export type Content = {
  readonly id: string;
  readonly kind: 'content';
  readonly text: string;
  readonly tone?: 'plain' | 'note' | 'warning';
  readonly showWhen?: string | null;
};

export type BlockRef = { readonly id: string; readonly version: number };

export type Prefill = {
  readonly source: 'member-register' | 'population-register' | 'organisation-register' | 'session';
  readonly attribute: string;
  /** `verified`: a value found is locked and checked again by the server; `never`: the person may change it. */
  readonly lock: 'verified' | 'never';
};

export type LegalBasis = { readonly document: string; readonly article?: string };

export type NamedCondition = { readonly id: string; readonly name: string; readonly test: Condition };

/**
 * A test on an absent value is false; `not` is plain negation. `field` names a field of the same row,
 * of an enclosing row, or of the root; into a list only through `list`.
 */
export type Condition =
  | { readonly field: string; readonly is: 'answered' }
  | { readonly field: string; readonly is: 'equal' | 'includes'; readonly value: string | number | boolean }
  | { readonly field: string; readonly is: 'oneOf'; readonly values: readonly (string | number | boolean)[] }
  | { readonly field: string; readonly is: 'atLeast' | 'atMost'; readonly value: number }
  | { readonly list: string; readonly has: 'some' | 'every' | 'none'; readonly row: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string };

/** A rule over several fields; `at` is the field that shows the text. The test says what must hold. */
export type Check = {
  readonly id: string;
  readonly at: string;
  readonly severity: 'error' | 'warning';
  readonly test: Expression;
  readonly text: string;
};

/** JsonLogic form with a closed operator list (`rules/operators.ts`); `{ "var": "<field id>" }` reads a field. */
export type Expression = Json;
