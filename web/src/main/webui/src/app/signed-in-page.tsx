import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';

/** Where the window comes back that was opened to sign in again; the others know of it already, and it closes itself. */
export function SignedInPage() {
  const { t } = useLingui();
  useEffect(() => {
    window.close();
  }, []);
  return (
    <Page title={t`You are signed in`} lead={<Trans>You can close this window and go on in the other one.</Trans>}>
      <div className="fp-row">
        <ButtonLink to="/">
          <Trans>Go to today</Trans>
        </ButtonLink>
      </div>
    </Page>
  );
}
