import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { LanguageLinks } from './language-links';
import { Mark } from './mark';
import { SignInLink } from '../ui/sign-in-link';
import './welcome.css';

export function SignedOutPage() {
  const { t } = useLingui();
  return (
    <div className="fp-welcome">
      <Card>
        <Mark size={56} />
        <Page title={t`You are signed out`} lead={<Trans>Nothing of you is left on this device. See you soon.</Trans>}>
          <div className="fp-row">
            <SignInLink to="/">
              <Trans>Sign in again</Trans>
            </SignInLink>
          </div>
          <LanguageLinks />
        </Page>
      </Card>
    </div>
  );
}
