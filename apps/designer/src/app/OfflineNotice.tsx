import { Notice } from '@motcua/fields/ui';
import { useSyncExternalStore } from 'react';
import { appTexts } from './texts';

const subscribe = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="de-offline">
      {!online && <Notice kind="warning">{appTexts.offline}</Notice>}
    </div>
  );
}
