/** What an installation can set, from the environment; a setting that makes no sense is refused in words. */
import { join, resolve } from 'node:path';
import { type Outcome, ok, refuse } from '@motcua/schema';

export type Config = {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly host: string;
  /** Where people find the system; decides the cookie, the origin check and the way back from the issuer. */
  readonly origin: string;
  readonly data: string;
  /** A `postgres://` address, or the path of the SQLite file. */
  readonly database: string;
  /** The project's folder: migrations, content and the built apps stand under it. */
  readonly root: string;
  readonly issuer: { readonly url: string; readonly clientId: string; readonly clientSecret: string } | undefined;
  readonly clamav: { readonly host: string; readonly port: number } | undefined;
  /** A reverse proxy stands before us and says in X-Forwarded-For whom it speaks for. */
  readonly behindProxy: boolean;
  readonly logLevel: string;
};

export type ConfigRefused = { readonly code: 'config-refused'; readonly detail: string };

type Environment = { readonly [name: string]: string | undefined };

export function readConfig(env: Environment, root = process.cwd()): Outcome<Config, ConfigRefused> {
  const no = (detail: string) => refuse({ code: 'config-refused' as const, detail });
  const mode = env.MOTCUA_MODE ?? 'demo';
  if (mode !== 'demo' && mode !== 'production') return no('MOTCUA_MODE chỉ nhận demo hoặc production.');
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return no('PORT phải là một số cổng từ 1 đến 65535.');
  const origin = originOf(env.MOTCUA_ORIGIN ?? `http://127.0.0.1:${port}`);
  if (!origin)
    return no('MOTCUA_ORIGIN phải là một địa chỉ như https://motcua.example.vn; http chỉ dùng trên chính máy này.');
  const issuer = issuerOf(env);
  if (mode === 'production' && !issuer)
    return no('Chế độ production cần MOTCUA_ISSUER, MOTCUA_CLIENT_ID và MOTCUA_CLIENT_SECRET.');
  if (mode === 'production' && !env.MOTCUA_ORIGIN) return no('Chế độ production cần MOTCUA_ORIGIN.');
  const host = env.MOTCUA_HOST ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0');
  // Nobody needs a password in demo mode.
  if (mode === 'demo' && !loopback.has(host)) return no('Chế độ demo chỉ nghe trên chính máy này; bỏ MOTCUA_HOST.');
  if (/^(?!postgres(ql)?:)\w+:\/\//.test(env.DATABASE_URL ?? ''))
    return no('DATABASE_URL chỉ nhận địa chỉ postgres://…');
  const data = resolve(root, env.MOTCUA_DATA ?? 'data');
  const clamav = /^([^:]+):(\d+)$/.exec(env.MOTCUA_CLAMAV ?? '');
  return ok({
    mode,
    port,
    host,
    origin,
    data,
    database: env.DATABASE_URL || join(data, 'motcua.sqlite'),
    root,
    issuer: mode === 'production' ? issuer : undefined,
    clamav: clamav?.[1] ? { host: clamav[1], port: Number(clamav[2]) } : undefined,
    behindProxy: env.MOTCUA_BEHIND_PROXY === '1',
    logLevel: env.MOTCUA_LOG ?? (mode === 'demo' ? 'warn' : 'info'),
  });
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plainHere = url.protocol === 'http:' && loopback.has(url.hostname);
  return (url.protocol === 'https:' || plainHere) && url.pathname === '/' ? url.origin : undefined;
}

function issuerOf(env: Environment): Config['issuer'] {
  const { MOTCUA_ISSUER: url, MOTCUA_CLIENT_ID: clientId, MOTCUA_CLIENT_SECRET: clientSecret } = env;
  return url && clientId && clientSecret && URL.canParse(url) ? { url, clientId, clientSecret } : undefined;
}
