import { FieldServicesProvider } from '@motcua/fields/render';
import { EmptyState, Skeleton } from '@motcua/fields/ui';
import { useEffect, useMemo, useState } from 'react';
import { Link, Outlet, useBeforeUnload, useParams } from 'react-router';
import { useStore } from 'zustand';
import './case.css';
import { useLanguage, useTexts } from '../app/language';
import { useSession } from '../app/session';
import { CaseContext } from './case-context';
import type { CaseDraft } from './case-draft';
import { caseShelf } from './case-shelf';
import { type CaseStore, createCaseStore } from './case-store';
import { fieldServices } from './field-services';

/** Everything about one dossier in progress stands under this: its store, its saved state, the renderers' services. */
export function CaseLayout() {
  const { caseId = '' } = useParams();
  const texts = useTexts();
  const language = useLanguage((state) => state.language);
  const me = useSession((session) => session.me);
  const [store, setStore] = useState<Opened>();
  const account = me === undefined ? undefined : (me?.accountId ?? 'nobody');
  useEffect(() => {
    // A session that ends while one fills takes nothing off the screen: only another person does.
    if (account === undefined) return;
    let current = true;
    void caseShelf.find(caseId).then((draft) => {
      if (!current) return;
      if (!draft) setStore('absent');
      else if (account !== 'nobody' && draft.accountId !== account) setStore('other');
      else setStore((before) => (isOpen(before, caseId) ? before : openStore(draft)));
    });
    return () => {
      current = false;
    };
  }, [caseId, account]);

  useEffect(fetchWhatComesNext, []);

  const services = useMemo(() => fieldServices(me ? { id: me.accountId, name: me.name } : null), [me]);
  if (store === undefined) return <Skeleton lines={8} />;
  if (store === 'absent' || store === 'other')
    return (
      <div className="rt-page">
        <EmptyState title={<h1>{texts.draftGone}</h1>} action={<Link to="/">{texts.home}</Link>}>
          {store === 'other' ? texts.draftOther : texts.draftGoneText}
        </EmptyState>
      </div>
    );
  return (
    <CaseContext.Provider value={store}>
      <FieldServicesProvider services={services} language={language}>
        <WriteBeforeLeaving store={store} />
        <Outlet />
      </FieldServicesProvider>
    </CaseContext.Provider>
  );
}

/**
 * The network may be gone when the person comes to the other pages. What they came for is fetched first: the rest
 * follows when they begin to act, or have looked at it for a while.
 */
function fetchWhatComesNext(): () => void {
  const stop = () => {
    clearTimeout(timer);
    removeEventListener('input', go);
  };
  const go = () => {
    stop();
    const pages = [import('./CasePage'), import('./FillPage'), import('./CheckPage'), import('./upload')];
    void Promise.all<unknown>(pages).catch(() => undefined);
  };
  const timer = setTimeout(go, 5_000);
  addEventListener('input', go);
  return stop;
}

type Opened = CaseStore | 'absent' | 'other' | undefined;

const isOpen = (store: Opened, caseId: string): boolean =>
  typeof store === 'object' && store.getState().draft.id === caseId;

const openStore = (draft: CaseDraft) =>
  createCaseStore(draft, { keep: caseShelf.keep, now: () => new Date().toISOString() });

/** A change still on its way to the device is written when the page hides; only one that cannot be asks before leaving. */
function WriteBeforeLeaving({ store }: { readonly store: CaseStore }) {
  const failed = useStore(store, (state) => state.saved.state === 'failed');
  useEffect(() => {
    const write = () => void store.getState().flush();
    addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', write);
    return () => {
      write();
      removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', write);
    };
  }, [store]);
  useBeforeUnload((event) => {
    if (failed) event.preventDefault();
  });
  return null;
}
