import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { signedInChannel } from './sign-in-again';

/** Where the window comes back that was opened to sign in again; it tells the others and closes itself. */
export function SignedInPage() {
  const { t } = useLingui();
  useEffect(() => {
    const channel = new BroadcastChannel(signedInChannel);
    channel.postMessage('signed in');
    channel.close();
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
