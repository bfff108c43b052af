import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { signInAddress, useSession } from '../api/session';
import { Page } from '../ui/page';

/** Header, navigation, page. */
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
          Flexplek
        </Link>
        {session.signedIn && (
          <nav className="fp-nav">
            <Link to="/">
              <Trans>Today</Trans>
            </Link>
            <Link to="/book">
              <Trans>Book</Trans>
            </Link>
            <Link to="/team">
              <Trans>Team</Trans>
            </Link>
            <Link to="/messages">
              <Trans>Messages</Trans>
            </Link>
          </nav>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {session.signedIn || open ? <Outlet /> : <Welcome />}
      </main>
    </div>
  );
}

function Welcome() {
  const { t } = useLingui();
  const here = useLocation({ select: (location) => location.href });
  return (
    <Page title={t`Welcome to Flexplek`}>
      <p>
        <Trans>Sign in to go on.</Trans>
      </p>
      <p>
        <a href={signInAddress(here)}>
          <Trans>Sign in</Trans>
        </a>
      </p>
    </Page>
  );
}
