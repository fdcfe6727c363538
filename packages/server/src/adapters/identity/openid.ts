import * as openid from 'openid-client';
import type { IdentityPort } from '../../ports/identity';

export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people find us; the issuer sends them back to `/auth/callback` there. */
  readonly origin: string;
  /** Ask the issuer to show its sign-in page even to somebody whom it knows. */
  readonly alwaysAsk?: boolean;
};

/** OpenID Connect through openid-client. The issuer is asked for its addresses at the first sign-in, not at the start. */
export function openIdConnect(settings: OpenIdSettings): IdentityPort {
  const issuer = new URL(settings.issuer);
  let known: Promise<openid.Configuration> | undefined;

  function configuration(): Promise<openid.Configuration> {
    known ??= openid
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
        timeout: 10,
        // Plain http is for a provider on this very machine.
        ...(isLoopback(issuer) ? { execute: [openid.allowInsecureRequests] } : {}),
      })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  }

  return {
    async begin() {
      const config = await configuration().catch(() => undefined);
      if (!config) return { ok: false, error: { code: 'issuer-unreachable' } };
      const attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: `${settings.origin}/auth/callback`,
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(settings.alwaysAsk ? { prompt: 'login' } : {}),
      });
      return { ok: true, url: url.href, attempt };
    },

    async complete(address, attempt) {
      const config = await configuration().catch(() => undefined);
      if (!config) return { ok: false, error: { code: 'issuer-unreachable' } };
      try {
        const tokens = await openid.authorizationCodeGrant(config, new URL(address), {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) return { ok: false, error: { code: 'sign-in-failed' } };
        const login = typeof claims.preferred_username === 'string' ? claims.preferred_username : claims.sub;
        const name = typeof claims.name === 'string' ? claims.name : login;
        return { ok: true, person: { issuer: claims.iss, subject: claims.sub, login, name, idToken: tokens.id_token } };
      } catch {
        return { ok: false, error: { code: 'sign-in-failed' } };
      }
    },

    async signOutAddress(idToken) {
      const config = await configuration().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint || settings.alwaysAsk) return undefined;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: `${settings.origin}/` };
      return openid.buildEndSessionUrl(config, parameters).href;
    },
  };
}

const isLoopback = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
