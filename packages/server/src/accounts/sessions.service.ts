import { createHash, randomBytes } from 'node:crypto';
import { instantOf, type Outcome, ok, refuse } from '@motcua/schema';
import type { AuditService } from '../audit/audit.service';
import type { Db } from '../platform/db';
import type { Actor } from '../platform/permissions';
import type { SignedInPerson } from '../ports/identity';
import type { AccountRow, AccountStore } from './accounts.store';
import type { SessionStore } from './sessions.store';

export type SignInRefusal =
  | { readonly code: 'no-account' }
  | { readonly code: 'account-closed' }
  | { readonly code: 'account-bound-elsewhere' };

const MINUTE = 60_000;
const IDLE_MS = 120 * MINUTE;
const WHOLE_MS = 12 * 60 * MINUTE;
const SEEN_EVERY_MS = 5 * MINUTE;

type Deps = {
  db: Db;
  store: SessionStore;
  accounts: AccountStore;
  audit: AuditService;
  now: () => string;
};

/** Phiên đăng nhập on the server: ends when idle, ends in any case, ends at once at sign-out or when the account closes. */
export function createSessionService(deps: Deps) {
  const { db, store } = deps;
  const later = (at: string, ms: number) => instantOf(Date.parse(at) + ms);

  const refusedSignIn = async (person: SignedInPerson, refusal: SignInRefusal) => {
    await db.write((tx) =>
      deps.audit.append(tx, {
        actor: { id: `${person.issuer}#${person.subject}`, name: person.name },
        action: 'session.refused',
        entity: { type: 'session', id: person.login },
        sentence: `Không cho đăng nhập “${person.login}”: ${reasons[refusal.code]}.`,
        detail: { issuer: person.issuer, subject: person.subject, code: refusal.code },
      }),
    );
    return refuse(refusal);
  };

  /** One subject of one issuer is one account, for ever; the first sign-in ties them by login. */
  const accountOf = async (person: SignedInPerson): Promise<Outcome<AccountRow, SignInRefusal>> => {
    const bound = await deps.accounts.findByIdentity(person.issuer, person.subject);
    const account = bound ?? (await deps.accounts.findByLogin(person.login));
    if (!account) return refuse({ code: 'no-account' });
    if (!account.active) return refuse({ code: 'account-closed' });
    if (bound) return ok(account);
    const tied = await db.write((tx) => deps.accounts.bind(tx, account.id, person.issuer, person.subject));
    return tied ? ok(account) : refuse({ code: 'account-bound-elsewhere' });
  };

  return {
    /** Who a token says is signed in, if its session still holds. */
    async actorOf(token: string): Promise<Actor | undefined> {
      const tokenHash = hashOf(token);
      const found = await store.find(tokenHash);
      const at = deps.now();
      if (!found?.account.active || !stillOpen(found.session, at)) return undefined;
      if (Date.parse(at) - Date.parse(found.session.lastSeenAt) > SEEN_EVERY_MS) {
        await db.write((tx) => store.touch(tx, tokenHash, at));
      }
      const { id, login, name, kind, organisationId, memberId } = found.account;
      return { id, login, name, kind, organisationId, memberId, roles: await store.rolesOf(id) };
    },

    /** Opens a session under a new token; the one that the browser came with ends. */
    async open(person: SignedInPerson, formerToken?: string): Promise<Outcome<{ token: string }, SignInRefusal>> {
      const account = await accountOf(person);
      if (!account.ok) return refusedSignIn(person, account.error);
      const token = randomBytes(32).toString('base64url');
      const at = deps.now();
      const { id: accountId, login, name } = account.value;
      await db.write(async (tx) => {
        if (formerToken) await store.remove(tx, hashOf(formerToken));
        await store.removeEnded(tx, at);
        await store.insert(tx, {
          tokenHash: hashOf(token),
          accountId,
          idToken: person.idToken,
          openedAt: at,
          lastSeenAt: at,
          endsAt: later(at, WHOLE_MS),
        });
        await deps.audit.append(tx, {
          actor: { id: accountId, name },
          action: 'session.sign-in',
          entity: { type: 'session', id: login },
          sentence: `Đăng nhập tài khoản “${login}”.`,
          detail: { issuer: person.issuer },
        });
      });
      return ok({ token });
    },

    /** Ends the session; gives back what the issuer wants to hear at sign-out. */
    async close(token: string): Promise<{ idToken: string } | undefined> {
      const found = await store.find(hashOf(token));
      if (!found) return undefined;
      const { id, login, name } = found.account;
      await db.write(async (tx) => {
        await store.remove(tx, hashOf(token));
        await deps.audit.append(tx, {
          actor: { id, name },
          action: 'session.sign-out',
          entity: { type: 'session', id: login },
          sentence: `Đăng xuất tài khoản “${login}”.`,
          detail: {},
        });
      });
      return { idToken: found.session.idToken };
    },
  };
}
export type SessionService = ReturnType<typeof createSessionService>;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

function stillOpen(session: { lastSeenAt: string; endsAt: string }, at: string): boolean {
  const now = Date.parse(at);
  return now < Date.parse(session.endsAt) && now - Date.parse(session.lastSeenAt) < IDLE_MS;
}

const reasons: { readonly [code in SignInRefusal['code']]: string } = {
  'no-account': 'chưa có tài khoản',
  'account-closed': 'tài khoản đã khoá',
  'account-bound-elsewhere': 'tài khoản đã gắn với người khác',
};
