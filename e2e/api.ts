/** The API as a signed-in page reaches it: its cookie, our own origin. */
import { type APIResponse, expect, type Page } from '@playwright/test';
import { test } from './journey';
import { daysAgo, decision } from './transfer-request';

type Sent = {
  readonly body?: unknown;
  /** The body's text as it stands, for what no serializer writes. */
  readonly text?: string;
  readonly revision?: number;
  readonly headers?: Record<string, string>;
};

export class Api {
  constructor(private readonly page: Page) {}

  async send(method: string, path: string, sent: Sent = {}): Promise<APIResponse> {
    const text = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
    return this.page.request.fetch(`/api/v1${path}`, {
      method,
      data: text === undefined ? undefined : Buffer.from(text),
      headers: {
        origin: test.info().project.use.baseURL ?? '',
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...(sent.revision === undefined ? {} : { 'if-match': `"${sent.revision}"` }),
        ...sent.headers,
      },
    });
  }

  async json<T>(path: string): Promise<T> {
    const answer = await this.send('GET', path);
    expect(answer.status()).toBe(200);
    return answer.json();
  }

  /** Sends a file by tus in one piece and waits for its scan. */
  async upload(file: { readonly name: string; readonly buffer: Buffer }): Promise<string> {
    const tus = { 'tus-resumable': '1.0.0' };
    const name = Buffer.from(file.name).toString('base64');
    const begun = await this.send('POST', '/uploads', {
      headers: { ...tus, 'upload-length': String(file.buffer.length), 'upload-metadata': `filename ${name}` },
    });
    expect(begun.status()).toBe(201);
    const id = begun.headers().location?.split('/').at(-1) ?? '';
    const patched = await this.send('PATCH', `/uploads/${id}`, {
      text: file.buffer.toString('latin1'),
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    expect(patched.status()).toBe(204);
    await expect.poll(async () => (await this.json<{ status: string }>(`/uploads/${id}/status`)).status).toBe('clean');
    return id;
  }
}

type Pinned = { readonly componentId: string; readonly code: string; readonly version: number; readonly hash: string };
type Procedure = { readonly code: string; readonly version: number; readonly forms: readonly Pinned[] };

const isoDaysAgo = (days: number) => daysAgo(days).split('/').reverse().join('-');

/** A whole submission of 2.002768 as dang-vien's page would send it. */
export async function transferSubmission(api: Api) {
  const me = await api.json<{ accountId: string; name: string }>('/me');
  const procedure = await api.json<Procedure>('/procedures/2.002768');
  const form = procedure.forms.find(({ componentId }) => componentId === 'tp1');
  if (!form) throw new Error('2.002768 pins no form');
  const { componentId, code, version, hash } = form;
  const paper = async (name: string) => ({
    uploadId: await api.upload({ ...decision, name }),
    name,
    size: decision.buffer.length,
    mediaType: decision.mimeType,
  });
  const answers = {
    hoTen: 'Nguyễn Văn An',
    soDinhDanh: '001088000010',
    ngaySinh: '1988-03-12',
    soTheDang: '999000000010',
    toChucHienTai: { id: 'cb-00004-1-3', name: 'Chi bộ 3, phường Ba Đình' },
    loai: 'chinh-thuc',
    toChucNoiDen: { name: 'Chi bộ Tà Xùa, xã Tà Xùa, tỉnh Sơn La' },
    lyDo: 'chuyen-cong-tac',
    ngayHieuLuc: isoDaysAgo(10),
    giayToCanCu: {
      loaiGiayTo: 'qd-chuyen-cong-tac',
      maDinhDanhNguoiDuocCap: '001088000010',
      soKyHieu: '125-QĐ/ĐU',
      coQuanCap: 'Đảng uỷ phường Ba Đình',
      ngayCap: isoDaysAgo(12),
    },
    tepQuyetDinh: [await paper('quyết định.pdf')],
    cachNopKiemDiem: 'tep',
    tepKiemDiem: [await paper('tự kiểm điểm.pdf')],
    camKetDieuKien: true,
    camDoan: true,
    diaDanh: 'Hà Nội',
    ngayKy: isoDaysAgo(0),
    chuKy: { signerId: me.accountId, signerName: me.name, at: new Date(Date.now()).toISOString() },
  };
  return {
    procedure: { code: procedure.code, version: procedure.version },
    forms: [{ componentId, code, version, hash, answers }],
    papers: [] as { componentId: string; uploadIds: string[] }[],
    declaration: { accepted: true, text: 'Tôi cam đoan những thông tin đã khai là đúng sự thật.' },
  };
}

/** Sends a dossier and gives its code. */
export async function submitTransfer(page: Page): Promise<string> {
  const api = new Api(page);
  const answer = await api.send('POST', '/dossiers', {
    body: await transferSubmission(api),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  const dossier = await answer.json();
  expect(dossier).toMatchObject({ status: 'submitted' });
  return dossier.code;
}
