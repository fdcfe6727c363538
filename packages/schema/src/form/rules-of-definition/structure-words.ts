import type { Json } from '../../shared/json';
import type { Violation } from '../structure';

const types: { readonly [type: string]: string } = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'đúng hoặc sai',
  object: 'một đối tượng',
  array: 'một dãy',
  null: 'để trống',
};

const listed = (limit: Json | undefined): string => {
  const all: readonly Json[] = Array.isArray(limit) ? limit : [limit ?? null];
  return all.map((one) => `“${String(one)}”`).join(', ');
};

const typesListed = (limit: Json | undefined): string =>
  (Array.isArray(limit) ? limit : []).map((type) => types[String(type)] ?? String(type)).join(' hoặc ');

const property = ({ path }: Violation): string => path.slice(path.lastIndexOf('/') + 1);

const sentences: { readonly [keyword: string]: (violation: Violation) => string } = {
  required: ({ name }) => `thiếu thuộc tính “${name}”.`,
  additionalProperties: (violation) => `không có thuộc tính nào tên “${property(violation)}”.`,
  type: (violation) => `“${property(violation)}” phải là ${typesListed(violation.limit)}.`,
  const: (violation) => `“${property(violation)}” phải là ${listed(violation.limit)}.`,
  enum: (violation) => `“${property(violation)}” phải là một trong ${listed(violation.limit)}.`,
  pattern: (violation) => `“${property(violation)}” không đúng dạng.`,
  minLength: (violation) => `“${property(violation)}” không được để trống.`,
  maxLength: (violation) => `“${property(violation)}” dài quá ${violation.limit} ký tự.`,
  minimum: (violation) => `“${property(violation)}” phải từ ${violation.limit} trở lên.`,
  maximum: (violation) => `“${property(violation)}” phải từ ${violation.limit} trở xuống.`,
  maxItems: (violation) => `“${property(violation)}” có quá ${violation.limit} phần tử.`,
  maxProperties: (violation) => `“${property(violation)}” có quá ${violation.limit} thuộc tính.`,
};

/** One Vietnamese clause per way that a value can leave a closed schema. */
export const structureInWords = (violation: Violation): string =>
  sentences[violation.keyword]?.(violation) ?? 'không đúng cấu trúc.';
