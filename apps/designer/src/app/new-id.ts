const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A fresh id: a letter for its kind and ten random characters of an alphabet without look-alikes. */
export function newId(kind: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${kind}_${Array.from(bytes, (byte) => letters[byte % letters.length]).join('')}`;
}
