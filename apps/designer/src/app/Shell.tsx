import { Button, Icon } from '@motcua/fields/ui';
import { useEffect, useRef, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { destinationsOf } from './navigation';
import { OfflineNotice } from './OfflineNotice';
import { useMe } from './session';
import { appTexts } from './texts';

/** The bar over every screen: where one may go, and who one is. */
export function Shell() {
  const me = useMe();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  // A new screen takes the focus, so that keyboard and screen reader start at its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what changes the screen
  useEffect(() => {
    setOpen(false);
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: false });
  }, [pathname]);

  return (
    <div className="de-shell">
      <a className="mc-skip-link" href="#noi-dung">
        {appTexts.skip}
      </a>
      <header className="de-bar">
        <NavLink to="/" className="de-brand">
          {appTexts.product}
          <span className="de-brand-side">{appTexts.staffSide}</span>
        </NavLink>
        <Button className="de-menu-button" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="more" />
          {appTexts.menu}
        </Button>
        <nav className="de-nav" aria-label={appTexts.mainMenu} data-open={open || undefined}>
          {destinationsOf(me).map(({ path, label }) => (
            <NavLink key={path} to={path}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="de-who">
          {me.mode === 'demo' && <span className="de-demo">{appTexts.demo}</span>}
          <span className="de-who-name" title={me.organisation.name}>
            {me.name}
          </span>
          <form method="post" action="/auth/logout">
            <Button look="quiet" type="submit">
              {appTexts.signOut}
            </Button>
          </form>
        </div>
      </header>
      <OfflineNotice />
      <main ref={main} id="noi-dung" className="de-main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
