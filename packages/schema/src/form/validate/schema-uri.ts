import { refuseSchema } from './refusal';

/** The address of a document that gives none: relative references resolve against it and leave nothing outside. */
export const documentUri = 'schema://document/';

/** Splits `#fragment` off; the fragment comes percent-decoded where it can be. */
export function splitUri(uri: string): readonly [address: string, fragment: string] {
  const hash = uri.indexOf('#');
  if (hash < 0) return [uri, ''];
  const fragment = uri.slice(hash + 1);
  try {
    return [uri.slice(0, hash), decodeURIComponent(fragment)];
  } catch {
    return [uri.slice(0, hash), fragment];
  }
}

/** Resolves an address without fragment against its base (RFC 3986). */
export function resolveUri(address: string, base: string, path: string, keyword: string): string {
  if (address === '') return base;
  if (!URL.canParse(address, base)) {
    refuseSchema(
      'schema-invalid',
      path,
      `“${keyword}” không phải là địa chỉ đọc được: ${address.slice(0, 200)}.`,
      keyword,
    );
  }
  return new URL(address, base).href;
}
