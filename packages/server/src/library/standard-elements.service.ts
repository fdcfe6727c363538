import { type DefinitionProblem, elementProblems, type FormDefinition, type StandardElement } from '@motcua/schema';
import type { LibraryStore } from './library.store';

/** Dữ liệu chuẩn as forms are judged by it (Đ28.3a): a field made from one may be stricter, never looser. */
export function createStandardElementService({ store }: { store: LibraryStore }) {
  return {
    /** Fields that are looser than the version of the element that they follow; such a form is not published. */
    async loosenedIn(definition: FormDefinition): Promise<readonly DefinitionProblem[]> {
      const rows = await store.all('element');
      const elements = rows.map(({ content }) => content as StandardElement);
      return elementProblems(definition, elements).filter(({ code }) => code === 'element-loosened');
    },
  };
}
export type StandardElementService = ReturnType<typeof createStandardElementService>;
