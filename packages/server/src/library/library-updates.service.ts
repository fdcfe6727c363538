import {
  type FormDefinition,
  type LibraryBlock,
  type LibraryUpdate,
  type Outcome,
  ok,
  refuse,
  type StandardElement,
  updateBlock,
  updateElement,
} from '@motcua/schema';
import type { Act } from '../audit/audit.service';
import type { LibraryUpdateResult } from '../contract';
import type { FormDraftService, SaveDraftRefusal } from '../forms/form-drafts.service';
import type { LibraryRow, LibraryStore } from './library.store';

type Deps = { store: LibraryStore; drafts: FormDraftService; newId: () => string };

/** Cập nhật các biểu mẫu đã chọn: each draft by itself, saved as its author would save it; one refusal stops no other. */
export function createLibraryUpdates({ store, drafts, newId }: Deps) {
  const updateOne = async (
    actor: Act['actor'],
    code: string,
    versions: readonly [LibraryRow, ...LibraryRow[]],
  ): Promise<LibraryUpdateResult> => {
    const [{ content: newest }] = versions;
    const draft = await drafts.get(code);
    if (!draft.ok) return refusedWith(code, code, 'form-not-found');
    const { definition, revision, status } = draft.value;
    const { title } = definition;
    if (status === 'handed-over') return refusedWith(code, title, 'draft-handed-over');
    const { definition: next, done, left } = updated(definition, versions, newId);
    if (next === definition) return { code, title, outcome: 'unchanged', done: [], left: [...left], reason: null };
    const sentence = `Đưa bản ${newest.version} của “${newest.title}” trong kho dùng chung vào bản thảo biểu mẫu ${code}.`;
    const saved = await drafts.save(actor, code, revision, next, sentence);
    if (!saved.ok) return refusedWith(code, title, saved.error.code);
    return { code, title, outcome: 'updated', done: [...done], left: [...left], reason: null };
  };

  return {
    async update(
      actor: Act['actor'],
      id: string,
      codes: readonly string[],
    ): Promise<Outcome<{ results: LibraryUpdateResult[] }, { readonly code: 'entry-not-found' }>> {
      const [newest, ...older] = await store.versionsOf(id);
      if (!newest) return refuse({ code: 'entry-not-found' });
      const results: LibraryUpdateResult[] = [];
      for (const code of new Set(codes)) results.push(await updateOne(actor, code, [newest, ...older]));
      return ok({ results });
    },
  };
}
export type LibraryUpdates = ReturnType<typeof createLibraryUpdates>;

function updated(
  definition: FormDefinition,
  [newest, ...older]: readonly [LibraryRow, ...LibraryRow[]],
  newId: () => string,
): LibraryUpdate {
  if (newest.kind === 'block') {
    const versions = [newest, ...older].map(({ content }) => content as LibraryBlock);
    return updateBlock(definition, versions, newest.content, (prefix) => `${prefix}_${newId()}`);
  }
  return updateElement(
    definition,
    [newest, ...older].map(({ content }) => content as StandardElement),
    newest.content,
  );
}

const refusedWith = (code: string, title: string, why: SaveDraftRefusal['code']): LibraryUpdateResult => ({
  code,
  title,
  outcome: 'refused',
  done: [],
  left: [],
  reason: reasons[why],
});

const reasons: { readonly [code in SaveDraftRefusal['code']]: string } = {
  'form-not-found': 'Không có biểu mẫu mang mã này.',
  'draft-handed-over': 'Bản thảo đã gửi để công bố nên chưa cập nhật được.',
  'draft-not-handed-over': 'Bản thảo chưa được gửi.',
  'changed-meanwhile': 'Có người vừa lưu bản thảo này. Hãy cập nhật lại.',
  'invalid-definition':
    'Bản mới không khớp với biểu mẫu, như tên dữ liệu đã có trường khác dùng. Hãy mở biểu mẫu để sửa tay.',
  'code-mismatch': 'Mã trong định nghĩa khác mã của biểu mẫu.',
};
