/**
 * Headers of every answer, whoever gives it (our routes, static files, the OpenID provider), and the check that an
 * unsafe request comes from our own pages.
 */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './env';
import { problem } from './problem';

export type SecuritySettings = {
  /** Where people find the system, e.g. `https://motcua.example.vn`. */
  readonly origin: string;
  /** Origins besides our own that a form of ours may lead to: the issuer's, at sign-out. */
  readonly formTargets?: readonly string[];
};

/** No inline script or style, no eval, nothing from another host, no frame round us. */
export function securityHeaders({ origin, formTargets = [] }: SecuritySettings): Readonly<Record<string, string>> {
  const secure = origin.startsWith('https:');
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

export function withSecurityHeaders(settings: SecuritySettings): MiddlewareHandler<AppEnv> {
  const headers = Object.entries(securityHeaders(settings));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
  };
}

/**
 * Unsafe methods are taken from our own pages alone, whatever their content type. A browser always says where such a
 * request comes from; a program without cookies may leave it out, and has no session to misuse.
 */
export function sameOrigin(origin: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (safe.has(c.req.method)) return next();
    const from = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const ours = from === undefined ? c.req.header('cookie') === undefined : from === origin;
    if (!ours || site === 'cross-site') return problem(c, { code: 'foreign-origin' }, 403);
    return next();
  };
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
