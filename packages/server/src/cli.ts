/** `npm run cli -- <command>`: the operator's commands. With `--json` one JSON value on stdout; words go to stderr. */
import { join } from 'node:path';
import pino from 'pino';
import { auditHeadInFile } from './adapters/audit-head/file';
import { fileSystemBlobStore } from './adapters/blob-store/file-system';
import { embeddedScanner } from './adapters/malware-scan/embedded';
import { refusedCommand, type Told, takeOptions } from './commands/command';
import { compile, validate } from './commands/definitions';
import { importForm } from './commands/import-form';
import { backup, loadContent, migrateDatabase, verifyTrail } from './commands/installation';
import { convertFormHere } from './forms/conversion/convert-form';
import { emitModuleHere } from './forms/emit-module';
import { type Config, readConfig } from './platform/config';
import type { Db } from './platform/db';
import { createServices } from './services';

const help = `Cách dùng: npm run cli -- <lệnh> [tham số] [--json]

  help                                 in bảng này
  verify-audit                         kiểm tra nhật ký có bị sửa, xoá, chèn hay cắt đuôi không
  migrate                              đưa cơ sở dữ liệu về cấu trúc mới nhất
  backup THƯ_MỤC                       sao cơ sở dữ liệu và tệp vào một thư mục mới
  load-content [THƯ_MỤC] [--accounts]  nạp thủ tục, biểu mẫu, danh mục; --accounts: cả tổ chức và tài khoản
  validate LƯỢC_ĐỒ.json DỮ_LIỆU.json   kiểm tra dữ liệu theo một lược đồ JSON Schema 2020-12
  compile ĐỊNH_NGHĨA.json              biên dịch một định nghĩa biểu mẫu
  import-form TỆP --from DẠNG          chuyển biểu mẫu từ nơi khác, kèm những gì không giữ được;
              [--code MÃ]              DẠNG: json-schema, formio, surveyjs, xlsform

Mã thoát: 0 được, 1 không được, 2 bị từ chối hoặc không đọc được, 3 không rõ.`;

const { options, rest } = takeOptions(process.argv.slice(2), ['--from', '--code']);
const [command = 'help', ...given] = rest.filter((each) => each !== '--json');
const asJson = process.argv.includes('--json');
const flags = given.filter((each) => each.startsWith('--'));
const [first, second, ...more] = given.filter((each) => !each.startsWith('--'));
const [unknown] = [...flags.filter((each) => each !== '--accounts'), ...more];

async function run(): Promise<Told> {
  if (unknown) return refusedCommand({ code: 'unknown-argument', detail: `Không hiểu tham số “${unknown}”.` });
  if (command === 'help') return { exit: 0, value: { help }, words: help };
  if (command === 'validate') return validate(first, second);
  if (command === 'compile') return compile(first);
  if (command === 'import-form') return importForm(first, options.get('--from'), options.get('--code'));
  const read = readConfig(process.env);
  if (!read.ok) return refusedCommand(read.error);
  const config = read.value;
  if (command === 'verify-audit') return verifyTrail(config, auditHeadInFile(config.data));
  if (command === 'migrate') return migrateDatabase(config);
  if (command === 'backup') return backup(config, first);
  if (command === 'load-content')
    return withTrail(config, (wire) => loadContent(config, wire, first, flags.includes('--accounts')));
  return refusedCommand({ code: 'unknown-command', detail: `Không có lệnh “${command}”.\n\n${help}` });
}

async function withTrail(config: Config, work: (wire: (db: Db) => ReturnType<typeof createServices>) => Promise<Told>) {
  const head = auditHeadInFile(config.data);
  const blobs = fileSystemBlobStore(join(config.data, 'blobs'));
  const adapters = {
    head,
    blobs,
    scanner: embeddedScanner(),
    emitModule: emitModuleHere,
    convertForm: convertFormHere,
    sources: () => [],
  };
  const told = await work((db) => createServices(config, db, adapters, pino(pino.destination(2))));
  await head.flush();
  return told;
}

function tell({ exit, value, words }: Told): void {
  if (asJson) console.log(JSON.stringify(value));
  if (!asJson && exit !== 2) console.log(words);
  else if (exit !== 0) console.error(words);
  process.exitCode = exit;
}

const failed = (error: unknown): Told => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const detail = `Chưa làm được: ${cause instanceof Error ? cause.message : String(cause)}`;
  return { exit: 3, value: { code: 'unexpected', detail }, words: detail };
};

tell(await run().catch(failed));
