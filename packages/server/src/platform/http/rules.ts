/**
 * Every route declares who may use it: `allow('forms.fill')`, before anything else of the route. The route-table test
 * fails on a route without one.
 */
import type { MiddlewareHandler } from 'hono';
import { type Action, mayAtAll } from '../permissions';
import type { AppEnv } from './env';
import { problem } from './problem';

const declared = new WeakMap<object, Action>();

/**
 * Lets through whoever holds some role that the action lists; the service asks `may` about the very resource.
 *
 * @example
 * new Hono<AppEnv>().get('/:code', allow('drafts.read'), (c) => …)
 */
export function allow(action: Action): MiddlewareHandler<AppEnv> {
  const rule: MiddlewareHandler<AppEnv> = async (c, next) => {
    if (mayAtAll(c.var.actor, action)) return next();
    return c.var.actor ? problem(c, { code: 'forbidden' }, 403) : problem(c, { code: 'not-signed-in' }, 401);
  };
  declared.set(rule, action);
  return rule;
}

/** The rule that a handler of the route table is, when it is one. */
export const ruleOf = (handler: object): Action | undefined => declared.get(handler);
