import { Button } from '@motcua/fields/ui';
import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigation } from 'react-router';
import './shell.css';
import { useLanguage, useTexts } from './language';
import { mayApply, signInAddress, useSession, worksAtDesk } from './session';

/** The bar above every page, and the page's main part, which takes the focus when the address changes. */
export function Shell() {
  const texts = useTexts();
  const { pathname } = useLocation();
  const busy = useNavigation().state === 'loading';
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what moves the focus
  useEffect(() => {
    if (first.current) first.current = false;
    else {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [pathname]);

  return (
    <>
      <a className="mc-skip-link" href="#main">
        {texts.skip}
      </a>
      <Bar />
      {busy && <div className="rt-busy" role="progressbar" aria-label={texts.loading} />}
      <main id="main" ref={main} tabIndex={-1} className="rt-main">
        <Outlet />
      </main>
    </>
  );
}

function Bar() {
  const texts = useTexts();
  const { me, signOut } = useSession();
  const { language, choose } = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <header className="rt-bar mc-no-print">
      <Link to="/" className="rt-brand">
        <img src={new URL('../../icon.svg', import.meta.url).href} alt="" width="28" height="28" />
        <span>{texts.product}</span>
      </Link>
      <nav aria-label={texts.mainMenu} className="rt-nav">
        <NavLink to="/" end>
          {texts.findProcedure}
        </NavLink>
        {mayApply(me) && <NavLink to="/ho-so">{texts.myDossiers}</NavLink>}
        {worksAtDesk(me) && <NavLink to="/xu-ly">{texts.desk}</NavLink>}
      </nav>
      <div className="rt-account">
        <Button
          look="quiet"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => void choose(language === 'vi' ? 'en' : 'vi')}
        >
          {texts.otherLanguage}
        </Button>
        {me && <span className="rt-who">{me.name}</span>}
        {me && <Button onClick={() => void signOut()}>{texts.signOut}</Button>}
        {me === null && (
          <a className="mc-button mc-button-plain" href={signInAddress(pathname + search)}>
            {texts.signIn}
          </a>
        )}
      </div>
    </header>
  );
}
