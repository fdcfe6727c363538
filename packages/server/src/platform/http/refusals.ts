import type { Refusal } from '@motcua/schema';
import type { AppContext } from './env';
import { type ProblemStatus, problem } from './problem';

/** Status and sentence of every code that a service can refuse with; a code without one does not compile. */
export type Refusals<E extends Refusal> = { readonly [code in E['code']]: readonly [ProblemStatus, string] };

/** A service's refusal as a problem. */
export function refused<E extends Refusal>(c: AppContext, error: E, refusals: Refusals<E>): Response {
  const code: E['code'] = error.code;
  const [status, sentence] = refusals[code];
  return problem(c, error, status, sentence);
}
