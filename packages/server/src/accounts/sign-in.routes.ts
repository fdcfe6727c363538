import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type AppContext, type AppEnv, allow, problem } from '../platform/http';
import type { SessionCookie } from '../platform/http/session';
import type { IdentityPort, SignInAttempt } from '../ports/identity';
import type { SessionService } from './sessions.service';

type Deps = {
  identity: IdentityPort;
  sessions: SessionService;
  cookie: SessionCookie;
  origin: string;
  /** Whose failures are counted together: the address that the request came from. */
  clientAddress: (c: AppContext) => string;
};

type Kept = SignInAttempt & { returnTo: string };

const FAILURES_A_QUARTER_HOUR = 20;

/** Đăng nhập, đăng xuất: the browser leaves for the issuer and comes back with a code. */
export function signInRoutes({ identity, sessions, cookie, origin, clientAddress }: Deps): Hono<AppEnv> {
  const failures = new RateLimiterMemory({ points: FAILURES_A_QUARTER_HOUR, duration: 900 });
  const attemptCookie = {
    name: 'motcua-sign-in',
    options: {
      path: '/auth',
      httpOnly: true,
      secure: origin.startsWith('https:'),
      sameSite: 'Lax' as const,
      maxAge: 900,
    },
  };

  const failed = async (c: AppContext, code: string, status: 400 | 403 | 502): Promise<Response> => {
    // An issuer that is away is nobody's failure here.
    if (status !== 502) await failures.consume(clientAddress(c)).catch(() => undefined);
    return problem(c, { code }, status, reasons[code]);
  };

  const tooOften = async (c: AppContext): Promise<Response | undefined> => {
    const counted = await failures.get(clientAddress(c));
    if (!counted || counted.consumedPoints < FAILURES_A_QUARTER_HOUR) return undefined;
    c.header('retry-after', String(Math.ceil(counted.msBeforeNext / 1000)));
    return problem(c, { code: 'too-many-failures' }, 429, reasons['too-many-failures']);
  };

  return new Hono<AppEnv>()
    .get('/login', allow('session.open'), async (c) => {
      const refused = await tooOften(c);
      if (refused) return refused;
      const begun = await identity.begin();
      if (!begun.ok) return failed(c, begun.error.code, 502);
      const kept: Kept = { ...begun.attempt, returnTo: ownPath(c.req.query('returnTo')) };
      const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
      setCookie(c, attemptCookie.name, value, attemptCookie.options);
      return c.redirect(begun.url, 302);
    })
    .get('/callback', allow('session.open'), async (c) => {
      const refused = await tooOften(c);
      if (refused) return refused;
      const kept = readKept(getCookie(c, attemptCookie.name));
      deleteCookie(c, attemptCookie.name, attemptCookie.options);
      if (!kept) return failed(c, 'sign-in-expired', 400);
      const address = `${origin}/auth/callback${new URL(c.req.url).search}`;
      const completed = await identity.complete(address, kept);
      if (!completed.ok)
        return failed(c, completed.error.code, completed.error.code === 'issuer-unreachable' ? 502 : 400);
      const opened = await sessions.open(completed.person, c.var.sessionToken);
      if (!opened.ok) return failed(c, opened.error.code, 403);
      cookie.set(c, opened.value.token);
      return c.redirect(kept.returnTo, 302);
    })
    .post('/logout', allow('session.open'), async (c) => {
      const token = c.var.sessionToken;
      const closed = token ? await sessions.close(token) : undefined;
      cookie.clear(c);
      if (c.req.header('sec-fetch-mode') !== 'navigate') return c.body(null, 204);
      return c.redirect((closed && (await identity.signOutAddress(closed.idToken))) ?? '/', 303);
    });
}

/** Only a path of our own: no other host, by no spelling. */
export function ownPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 2000) return '/';
  const here = 'http://here.invalid';
  const parsed = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  const path = parsed?.origin === here ? `${parsed.pathname}${parsed.search}${parsed.hash}` : '/';
  return path.startsWith('//') ? '/' : path;
}

function readKept(value: string | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(Buffer.from(value ?? '', 'base64url').toString()) as Partial<Record<keyof Kept, unknown>>;
    const { state, nonce, verifier, returnTo } = kept;
    const texts = typeof state === 'string' && typeof nonce === 'string' && typeof verifier === 'string';
    return texts ? { state, nonce, verifier, returnTo: ownPath(String(returnTo)) } : undefined;
  } catch {
    return undefined;
  }
}

const reasons: { readonly [code: string]: string } = {
  'sign-in-expired': 'Lượt đăng nhập này đã quá hạn. Mời đăng nhập lại.',
  'sign-in-failed': 'Chưa đăng nhập được. Mời thử lại.',
  'issuer-unreachable': 'Hệ thống định danh không trả lời. Hãy thử lại sau ít phút.',
  'no-account': 'Người này chưa có tài khoản ở đây. Hãy liên hệ quản trị của tổ chức.',
  'account-closed': 'Tài khoản này đã khoá. Hãy liên hệ quản trị của tổ chức.',
  'account-bound-elsewhere': 'Tài khoản này đã gắn với một người khác. Hãy liên hệ quản trị của tổ chức.',
  'too-many-failures': 'Đăng nhập hỏng quá nhiều lần. Hãy thử lại sau ít phút.',
};
