import type { Me, Role } from '@motcua/server';
import { create } from 'zustand';
import { call } from './client';

type Session = {
  /** `undefined` while it is not known yet; `null` when nobody is signed in. */
  readonly me: Me | null | undefined;
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
};

const lastSeen = 'motcua-me';

/** Who was signed in when the network was last there: lets a person go on filling while it is not. */
function lastKnown(): Me | null {
  try {
    return JSON.parse(sessionStorage.getItem(lastSeen) ?? 'null');
  } catch {
    return null;
  }
}

export const useSession = create<Session>((set) => ({
  me: undefined,
  refresh: async () => {
    const answer = await call<Me>('/me');
    if (answer.ok) {
      sessionStorage.setItem(lastSeen, JSON.stringify(answer.value));
      set({ me: answer.value });
    } else set({ me: answer.problem.code === 'offline' ? lastKnown() : null });
  },
  signOut: async () => {
    await fetch('/auth/logout', { method: 'POST', credentials: 'same-origin' });
    sessionStorage.removeItem(lastSeen);
    set({ me: null });
  },
}));

export const signInAddress = (returnTo: string): string => `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;

const deskRoles: readonly Role[] = ['receiver', 'resolver', 'decider'];
export const worksAtDesk = (me: Me | null | undefined): boolean =>
  me?.roles.some(({ role }) => deskRoles.includes(role)) ?? false;
export const mayApply = (me: Me | null | undefined): boolean =>
  me?.roles.some(({ role }) => role === 'applicant') ?? false;
