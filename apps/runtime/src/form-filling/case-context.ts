import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CaseState, CaseStore } from './case-store';

export const CaseContext = createContext<CaseStore | null>(null);

export function useCaseStore(): CaseStore {
  const store = useContext(CaseContext);
  if (!store) throw new Error('useCaseStore outside a case');
  return store;
}

export const useCase = <T>(select: (state: CaseState) => T): T => useStore(useCaseStore(), select);
