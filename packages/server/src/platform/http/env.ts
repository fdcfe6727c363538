/** What every route of ours finds in its context. */
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Actor } from '../permissions';

export type AppEnv = {
  Variables: {
    requestId: string;
    log: Logger;
    /** Who is signed in; use `actorOf` after `allow(...)`. */
    actor: Actor | undefined;
    /** The session's token as it came, for signing out. */
    sessionToken: string | undefined;
    /** The revision that the change was made on, after `ifMatch()`. */
    revision: number;
  };
};

export type AppContext = Context<AppEnv>;

/** The signed-in person, on routes whose rule wants one. */
export function actorOf(c: AppContext): Actor {
  const { actor } = c.var;
  if (!actor) throw new Error('a route that needs a signed-in person declares a rule that lets others in');
  return actor;
}
