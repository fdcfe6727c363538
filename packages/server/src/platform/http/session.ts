/** The session cookie, and who it says is signed in. The session itself is a row on the server. */
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Actor } from '../permissions';
import type { AppContext, AppEnv } from './env';

export type SessionLookup = { actorOf(token: string): Promise<Actor | undefined> };

/** `__Host-` binds the cookie to this very host over https; plain http is for loopback alone. */
export function sessionCookie(origin: string) {
  const secure = origin.startsWith('https:');
  const name = secure ? '__Host-motcua' : 'motcua';
  const options = { path: '/', httpOnly: true, secure, sameSite: 'Lax' as const };
  return {
    read: (c: AppContext): string | undefined => getCookie(c, name),
    set: (c: AppContext, token: string): void => setCookie(c, name, token, options),
    clear: (c: AppContext): void => void deleteCookie(c, name, options),
  };
}
export type SessionCookie = ReturnType<typeof sessionCookie>;

export function sessions(lookup: SessionLookup, cookie: SessionCookie): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = cookie.read(c);
    c.set('sessionToken', token);
    c.set('actor', token ? await lookup.actorOf(token) : undefined);
    return next();
  };
}
