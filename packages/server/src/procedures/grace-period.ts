import { instantMillis, instantOf } from '@motcua/schema';

/** Thời gian chuyển tiếp (Đ29.3): the last moment at which a version superseded at `at` is still taken. */
export function acceptedUntilOf(at: string, graceDays: number): string {
  return instantOf((instantMillis(at) ?? 0) + graceDays * 86_400_000);
}
