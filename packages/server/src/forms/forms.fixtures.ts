import type { Field, FormDefinition, ProcedureDefinition } from '@motcua/schema';
import type { OpenModules } from '../modules.fixtures';

/** A small form with what submissions turn on: required, hidden, calculated, checked, prefilled and locked. */
export function aForm(code = '2.002768.1-SHĐ', changes: Partial<FormDefinition> = {}): FormDefinition {
  return {
    formatVersion: 1,
    code,
    title: 'Đề nghị chuyển sinh hoạt đảng',
    pages: [
      {
        id: 'p_trang001',
        title: 'Thông tin',
        items: [
          {
            id: 's_phan0001',
            kind: 'section',
            title: 'Thông tin chung',
            items: askedByLaw([
              {
                id: 'f_sodinhd1',
                kind: 'field',
                type: 'personal-id',
                name: 'soDinhDanh',
                schema: { type: 'string', title: 'Số định danh cá nhân', pattern: '^\\d{12}$' },
              },
              {
                id: 'f_hoten001',
                kind: 'field',
                type: 'text',
                name: 'hoTen',
                schema: { type: 'string', title: 'Họ và tên', maxLength: 100 },
                required: true,
                prefill: { source: 'member-register', attribute: 'fullName', lock: 'verified' },
              },
              {
                id: 'f_dthoai01',
                kind: 'field',
                type: 'text',
                name: 'dienThoai',
                schema: { type: 'string', title: 'Điện thoại', maxLength: 20 },
                prefill: { source: 'member-register', attribute: 'phone', lock: 'never' },
              },
              {
                id: 'f_coqdinh1',
                kind: 'field',
                type: 'yes-no',
                name: 'coQuyetDinh',
                schema: { type: 'boolean', title: 'Đã có quyết định' },
                required: true,
              },
              {
                id: 'f_soqdinh1',
                kind: 'field',
                type: 'text',
                name: 'soQuyetDinh',
                schema: { type: 'string', title: 'Số quyết định', maxLength: 50 },
                required: true,
                showWhen: 'c_coqdinh01',
              },
              {
                id: 'f_diemchg1',
                kind: 'field',
                type: 'number',
                name: 'diemChung',
                schema: { type: 'integer', title: 'Điểm nhóm chung', minimum: 0, maximum: 30 },
              },
              {
                id: 'f_diemkqu1',
                kind: 'field',
                type: 'number',
                name: 'diemKetQua',
                schema: { type: 'integer', title: 'Điểm kết quả', minimum: 0, maximum: 70 },
              },
              {
                id: 'f_tongdie1',
                kind: 'field',
                type: 'computed',
                name: 'tong',
                schema: { type: 'number', title: 'Tổng điểm' },
                calculate: { '+': [{ var: 'f_diemchg1' }, { var: 'f_diemkqu1' }] },
              },
            ]),
          },
        ],
      },
    ],
    conditions: [
      { id: 'c_coqdinh01', name: 'Đã có quyết định', test: { field: 'f_coqdinh1', is: 'equal', value: true } },
    ],
    checks: [],
    ...changes,
  };
}

/** Each field with why it is asked and on what basis, as publishing wants (Đ27.1b). */
export const askedByLaw = (fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => ({
    ...field,
    purpose: 'Xem xét đề nghị chuyển sinh hoạt đảng.',
    legalBasis: [{ document: 'Quy định 294-QĐ/TW' }],
  }));

export function aProcedure(changes: Partial<ProcedureDefinition> = {}): ProcedureDefinition {
  return {
    formatVersion: 1,
    code: '2.002768',
    name: 'Chuyển sinh hoạt đảng chính thức',
    field: 'Công tác đảng viên',
    summary: 'Đảng viên chuyển nơi công tác hoặc nơi cư trú.',
    steps: [{ id: 'b_buoc0001', actor: 'Đảng viên', action: 'Nộp hồ sơ.', online: true }],
    channels: [{ id: 'k_kenh0001', kind: 'online', fee: 0 }],
    components: [
      { id: 'tp1', name: 'Đơn đề nghị', form: { code: '2.002768.1-SHĐ', version: null }, required: true },
      { id: 'tp2', name: 'Quyết định điều động', required: false },
    ],
    timeLimits: [{ id: 't_han00001', label: 'Kiểm tra hồ sơ', duration: { amount: 8, unit: 'working-hour' } }],
    subjects: ['party-member'],
    authorities: { receiving: { level: 'commune' }, resolving: { level: 'commune' } },
    results: [{ id: 'r_ketqua01', name: 'Giấy giới thiệu sinh hoạt đảng' }],
    requirements: [],
    legalBasis: [{ document: 'Quy định 294-QĐ/TW' }],
    assuranceLevel: 2,
    signing: 'none',
    delegation: true,
    ...changes,
  };
}

/** The draft of a form, handed over and published by the publisher; with its procedures. */
export async function publishForm(
  { ask }: OpenModules,
  definition: FormDefinition,
  procedures: readonly string[] = [],
): Promise<{ code: string; version: number; hash: string }> {
  const path = `/forms/${encodeURIComponent(definition.code)}`;
  const present = await ask('designer', `GET ${path}/draft`);
  const draft =
    present.status === 404
      ? await ask('designer', 'POST /forms/import', { body: { definition } })
      : await ask('designer', `PUT ${path}/draft`, { body: { definition }, revision: Number(present.body.revision) });
  const handed = await ask('designer', `POST ${path}/draft/hand-over`, { revision: Number(draft.body.revision) });
  const body = { procedures, notes: 'Thử' };
  const published = await ask('publisher', `POST ${path}/versions`, { body, revision: Number(handed.body.revision) });
  if (published.status !== 201) throw new Error([draft, handed, published].map(({ text }) => text).join('\n'));
  return (published.body as { version: { code: string; version: number; hash: string } }).version;
}

export async function publishProcedure(
  { ask, modules }: OpenModules,
  definition: ProcedureDefinition,
): Promise<number> {
  const made = await modules.procedureDrafts.import({ id: 'tk-thiet-ke', name: 'Người thiết kế' }, definition);
  const path = `/procedures/${definition.code}`;
  const draft = made.ok ? made.value : (await ask('designer', `GET ${path}/draft`)).body;
  const handed = await ask('designer', `POST ${path}/draft/hand-over`, { revision: Number(draft.revision) });
  const body = { notes: 'Thử' };
  const published = await ask('publisher', `POST ${path}/versions`, { body, revision: Number(handed.body.revision) });
  if (published.status !== 201) throw new Error(`${JSON.stringify(made)} ${handed.text} ${published.text}`);
  return Number(published.body.version);
}
