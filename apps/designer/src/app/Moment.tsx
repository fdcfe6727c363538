import { momentText } from './vietnamese';

/** A point in time as people say it; the machine-readable one beside it. */
export function Moment({ at }: { readonly at: string }) {
  return <time dateTime={at}>{momentText(at, new Date())}</time>;
}
