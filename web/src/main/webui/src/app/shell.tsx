import { Trans } from '@lingui/react/macro';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useSession } from '../api/session';
import { AccountMenu } from './account-menu';
import { Mark } from './mark';
import { BottomNavigation, TopNavigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import { Welcome } from './welcome';
import './shell.css';

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
        {session.signedIn || open ? <Outlet /> : <Welcome />}
      </main>
      {session.signedIn && <BottomNavigation />}
    </div>
  );
}
