import type { Me, Role } from '@motcua/server';
import { createContext, type ReactNode, useContext } from 'react';

const Session = createContext<Me | null>(null);

export function SessionProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <Session value={me}>{children}</Session>;
}

export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error('useMe stands outside SessionProvider');
  return me;
}

export const holds = (me: Me, ...roles: readonly Role[]): boolean => me.roles.some(({ role }) => roles.includes(role));
