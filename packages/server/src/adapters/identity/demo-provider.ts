import { generateKeyPair, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import type Provider from 'oidc-provider';
import { demoMemory } from './demo-memory';
import { demoSignInPage, demoStyle } from './demo-page';

export type DemoAccount = { readonly login: string; readonly name: string; readonly about: string };

export type DemoProvider = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly clientId: string;
  readonly clientSecret: string;
};

/**
 * A real OpenID provider inside the process, for the demo accounts alone: no passwords, one click each. Its keys and
 * its client's secret are new at every start. It cannot be made in production.
 */
export async function createDemoProvider(settings: {
  mode: 'demo' | 'production';
  origin: string;
  accounts: readonly DemoAccount[];
}): Promise<DemoProvider> {
  if (settings.mode !== 'demo') throw new Error('the demo provider cannot start in production');
  const { origin, accounts } = settings;
  const byLogin = new Map(accounts.map((account) => [account.login, account]));
  const clientId = 'mot-cua';
  const clientSecret = randomBytes(32).toString('base64url');

  const OpenIdProvider = await loadProvider();
  const provider: Provider = new OpenIdProvider(`${origin}/oidc`, {
    adapter: demoMemory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/auth/callback`],
        post_logout_redirect_uris: [`${origin}/`],
      },
    ],
    jwks: { keys: [await newSigningKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')], long: cookie(origin), short: cookie(origin) },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/oidc/interaction/${interaction.uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 900, Session: 3600 },
    findAccount: (_, login) => {
      const account = byLogin.get(login);
      if (!account) return undefined;
      return { accountId: login, claims: () => ({ sub: login, name: account.name, preferred_username: login }) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (ctx) => {
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = demoSignInPage({ refused: true });
    },
  });
  const callback = provider.callback();

  async function interaction(request: IncomingMessage, response: ServerResponse, uid: string): Promise<void> {
    try {
      await provider.interactionDetails(request, response);
    } catch {
      return page(response, 404, demoSignInPage({ refused: true }));
    }
    if (request.method !== 'POST') return page(response, 200, demoSignInPage({ uid, accounts }));
    if (request.headers.origin !== origin) return page(response, 403, demoSignInPage({ refused: true }));
    const login = new URLSearchParams(await smallBody(request)).get('login') ?? '';
    if (!byLogin.has(login)) return page(response, 400, demoSignInPage({ uid, accounts }));
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: login } },
      { mergeWithLastSubmission: false },
    );
  }

  return {
    clientId,
    clientSecret,
    handle(request, response) {
      const path = new URL(request.url ?? '/', origin).pathname;
      if (path === '/oidc/demo.css') {
        response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(demoStyle);
        return;
      }
      const uid = /^\/oidc\/interaction\/([\w-]{1,64})$/.exec(path)?.[1];
      if (uid) {
        interaction(request, response, uid).catch(() => page(response, 400, demoSignInPage({ refused: true })));
        return;
      }
      // Each sign-in starts anew: leaving one account for another would take a page with a script of the provider's.
      if (/^\/oidc\/auth(\/|$)/.test(path)) request.headers.cookie = withoutSession(request.headers.cookie);
      // The provider stands at its issuer's path and expects to be asked without it.
      request.url = (request.url ?? '/').slice('/oidc'.length) || '/';
      Object.assign(request, { originalUrl: `/oidc${request.url}` });
      void callback(request, response);
    },
  };
}

/** The library says on the console, when it is read, that it prefers a newer Node; it runs and is tested on ours. */
async function loadProvider(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}

const withoutSession = (cookies = ''): string =>
  cookies
    .split(';')
    .filter((each) => !each.trim().startsWith('_session'))
    .join(';');

const cookie = (origin: string) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: origin.startsWith('https:'),
  signed: true,
});

async function newSigningKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kty: 'RSA' as const,
    use: 'sig' as const,
    kid: randomBytes(8).toString('hex'),
  };
}

function page(response: ServerResponse, status: number, html: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

async function smallBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 4096) throw new Error('too large');
  }
  return text;
}
