import { Trans, useLingui } from '@lingui/react/macro';
import { signInAddress } from '../api/session';
import { ButtonAnchor } from '../ui/button';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { LanguageLinks } from './language-links';
import { Mark } from './mark';
import './welcome.css';

export function SignedOutPage() {
  const { t } = useLingui();
  return (
    <div className="fp-welcome">
      <Card>
        <Mark size={56} />
        <Page title={t`You are signed out`} lead={<Trans>Nothing of you is left on this device. See you soon.</Trans>}>
          <div className="fp-row">
            <ButtonAnchor look="primary" href={signInAddress('/')}>
              <Trans>Sign in again</Trans>
            </ButtonAnchor>
          </div>
          <LanguageLinks />
        </Page>
      </Card>
    </div>
  );
}
