import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { LanguageLinks } from './language-links';
import { Mark } from './mark';
import { SignInLink } from '../ui/sign-in-link';
import './welcome.css';

/** For who is not signed in; the address stays, so that signing in leads on to it. */
export function Welcome() {
  const { t } = useLingui();
  const here = useLocation({ select: (location) => location.href });
  return (
    <div className="fp-welcome">
      <Card>
        <Mark size={56} />
        <Page title={t`Welcome to Flexplek`} lead={<Trans>A place to work, on the days that you meet your team.</Trans>}>
          {here !== '/' && (
            <p>
              <Trans>After signing in, you come to the page that you asked for.</Trans>
            </p>
          )}
          <div className="fp-row">
            <SignInLink to={here}>
              <Trans>Sign in</Trans>
            </SignInLink>
          </div>
          <LanguageLinks />
        </Page>
      </Card>
    </div>
  );
}
