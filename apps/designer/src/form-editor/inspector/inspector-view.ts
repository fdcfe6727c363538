import { createContext, useContext, useState } from 'react';

export type InspectorView = 'basic' | 'full';

const KEPT_AS = 'motcua.designer.inspector';

/** Bảng thuộc tính cơ bản hay đầy đủ: chosen once on a machine and kept there. */
export function useInspectorView(): readonly [InspectorView, (view: InspectorView) => void] {
  const [view, setView] = useState<InspectorView>(kept);
  const choose = (next: InspectorView) => {
    setView(next);
    try {
      localStorage.setItem(KEPT_AS, next);
    } catch {
      // A machine that keeps nothing shows the basic view next time.
    }
  };
  return [view, choose];
}

function kept(): InspectorView {
  try {
    return localStorage.getItem(KEPT_AS) === 'full' ? 'full' : 'basic';
  } catch {
    return 'basic';
  }
}

export const InspectorViewContext = createContext<InspectorView>('full');

/** Whether seldom used properties are shown as well. */
export const useFullView = (): boolean => useContext(InspectorViewContext) === 'full';
