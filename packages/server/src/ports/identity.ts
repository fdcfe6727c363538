/** Who the issuer says has signed in. */
export type SignedInPerson = {
  readonly issuer: string;
  readonly subject: string;
  /** The account's name with us, as the issuer knows it. */
  readonly login: string;
  readonly name: string;
  readonly idToken: string;
};

/** What the browser keeps between leaving for the issuer and coming back. */
export type SignInAttempt = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type IdentityRefusal = { readonly code: 'sign-in-failed' } | { readonly code: 'issuer-unreachable' };

/** Định danh: OpenID Connect, authorization code with PKCE, state and nonce. */
export type IdentityPort = {
  readonly begin: () => Promise<
    { ok: true; url: string; attempt: SignInAttempt } | { ok: false; error: IdentityRefusal }
  >;
  /** `address` is the whole address that the issuer sent the browser back to. */
  readonly complete: (
    address: string,
    attempt: SignInAttempt,
  ) => Promise<{ ok: true; person: SignedInPerson } | { ok: false; error: IdentityRefusal }>;
  /** Where to sign out at the issuer too, if it has such a place. */
  readonly signOutAddress: (idToken: string) => Promise<string | undefined>;
};
