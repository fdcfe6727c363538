import { type CompiledForm, type FieldError, instantMillis, type Json, type JsonObject } from '@motcua/schema';
import type { Actor } from '../platform/permissions';

/** A clock that is set by hand may be a little ahead; a signature of tomorrow is none. */
const AHEAD_MS = 60 * 60_000;

/**
 * Chữ ký của người khác: every `signerId` in the answers, whichever field type wrote it, must name the person who hands
 * in, by their own name and at a time that has come.
 */
export function foreignSignatures(
  { places }: CompiledForm,
  answers: Json,
  actor: Pick<Actor, 'id' | 'name'>,
  submittedAt: string,
): readonly FieldError[] {
  const latest = (instantMillis(submittedAt) ?? 0) + AHEAD_MS;
  return signaturesIn(answers, []).flatMap(({ path, signature }) => {
    const { signerId, signerName, at } = signature;
    const own = signerId === actor.id && signerName === actor.name;
    const come = typeof at === 'string' && (instantMillis(at) ?? Number.POSITIVE_INFINITY) <= latest;
    if (own && come) return [];
    const place = places.find((each) => sameSteps(each.path, path));
    const label = place?.title ? `“${place.title}”` : 'nơi ký';
    const text = own
      ? `Thời điểm ký ở ${label} chưa tới. Kiểm tra ngày giờ của máy rồi ký lại.`
      : `Chữ ký ở ${label} phải là của chính người nộp. Hãy ký lại bằng tài khoản đang dùng.`;
    const pointer = path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return [{ path: pointer, fieldId: place?.id ?? null, rule: 'signer', severity: 'error' as const, text }];
  });
}

type Found = { readonly path: readonly string[]; readonly signature: JsonObject };

function signaturesIn(value: Json, path: readonly string[]): readonly Found[] {
  if (value === null || typeof value !== 'object') return [];
  if (isObject(value) && Object.hasOwn(value, 'signerId')) return [{ path, signature: value }];
  return Object.entries(value).flatMap(([step, inner]) => signaturesIn(inner, [...path, step]));
}

const isObject = (value: object): value is JsonObject => !Array.isArray(value);

/** A place names every row of a list at once. */
const sameSteps = (place: readonly string[], path: readonly string[]): boolean =>
  place.length === path.length &&
  place.every((step, n) => step === path[n] || (step === '*' && /^\d+$/.test(path[n] ?? '')));
