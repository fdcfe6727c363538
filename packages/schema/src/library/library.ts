import type { BlockRef, Field, FormDefinition } from '../form/definition';
import type { FormPart } from '../form/edits/form-part';
import { indexForm } from '../form/form-index';

/** What a standard element brings into a form; the field's place, width and being required are the form's own matter. */
export type ElementField = Pick<
  Field,
  'type' | 'schema' | 'prefill' | 'legalBasis' | 'purpose' | 'help' | 'placeholder' | 'errorTexts' | 'options' | 'width'
>;

/** Thành phần dữ liệu chuẩn (Đ28.3a): a datum with its format, register, ground and purpose, used alike in every form. */
export type StandardElement = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Heading that it stands under in the palette. */
  readonly group: string;
  /** Data name that a field made from it is offered. */
  readonly name: string;
  readonly keywords?: readonly string[];
  readonly field: ElementField;
};

/** Khối dùng chung (Đ28.2a): items with their conditions, checks and prefill, put into a form in one act. */
export type LibraryBlock = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly part: FormPart;
};

/** A field made from a standard element. */
export const fieldFromElement = (
  { id, version, field }: StandardElement,
  made: { readonly id: string; readonly name: string },
): Field => ({ ...field, ...made, kind: 'field', element: { id, version } });

/** The part of a block as it goes into a form: what stands outermost in it tells where it came from. */
export function partOfBlock({ id, version, part }: LibraryBlock): FormPart {
  const block: BlockRef = { id, version };
  return {
    ...part,
    items: part.items.map((item) => (item.kind === 'content' ? item : { ...item, block })),
  };
}

/** How often a form uses one version of a standard element or of a block. */
export type LibraryUse = { readonly id: string; readonly version: number; readonly count: number };

/** Nơi dùng: the standard elements and blocks that a form was made with. */
export function libraryUsesOf(definition: FormDefinition): readonly LibraryUse[] {
  const uses = new Map<string, LibraryUse>();
  for (const { node } of indexForm(definition).nodes.values())
    for (const ref of refsOf(node)) {
      const key = `${ref.version} ${ref.id}`;
      uses.set(key, { ...ref, count: (uses.get(key)?.count ?? 0) + 1 });
    }
  return [...uses.values()];
}

const refsOf = (node: object): readonly BlockRef[] => {
  const { element, block } = node as { readonly element?: BlockRef; readonly block?: BlockRef };
  return [element, block].flatMap((ref) => (ref ? [{ id: ref.id, version: ref.version }] : []));
};
