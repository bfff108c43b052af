import { Trans } from '@lingui/react/macro';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../api/session';
import { AccountMenu } from './account-menu';
import { Mark } from './mark';
import { BottomNavigation, TopNavigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import './shell.css';

/** Nobody who is signed in sees it, so nobody of them loads it. */
const Welcome = lazy(async () => ({ default: (await import('./welcome')).Welcome }));

/** Header, navigation, page; who is not signed in is asked to do so, with the address kept. */
export function Shell() {
  const session = useSession();
  const open = useMatches({ select: (matches) => matches.some((match) => match.staticData.open) });
  return (
    <div className="fp-shell">
      <a className="fp-skip" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <header className="fp-header">
        <Link to="/" className="fp-header__name">
          <Mark /> Flexplek
        </Link>
        {session.signedIn && <TopNavigation />}
        {session.signedIn && <AccountMenu />}
      </header>
      <OfflineBanner />
      <main id="main" className="fp-main" tabIndex={-1}>
        {session.signedIn || open ? (
          <Outlet />
        ) : (
          <Suspense>
            <Welcome />
          </Suspense>
        )}
      </main>
      {session.signedIn && <BottomNavigation />}
    </div>
  );
}
