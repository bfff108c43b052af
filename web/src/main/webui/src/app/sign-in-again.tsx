import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery, signInAddress, useSession } from '../api/session';
import { onSessionEnded } from '../api/session-state';
import { ButtonAnchor } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { toast } from '../ui/toast';

/** When the session has ended: sign in again in another window, and this page goes on with all that was filled in. */
export function SignInAgain() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const person = session.signedIn ? session.personId : undefined;

  useEffect(() => onSessionEnded(() => person && setOpen(true)), [person]);

  useEffect(() => {
    if (!open) return;
    const look = async () => {
      const now = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
      if (!now?.signedIn) return;
      // Somebody else's page must not stay on the screen.
      if (now.personId !== person) location.reload();
      setOpen(false);
      toast({ text: t`You are signed in again. You can go on.` });
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    };
    const channel = new BroadcastChannel(signedInChannel);
    channel.onmessage = () => void look();
    const back = () => void look();
    addEventListener('focus', back);
    return () => {
      channel.close();
      removeEventListener('focus', back);
    };
  }, [open, person, queries, t]);

  return (
    <Dialog
      open={open}
      title={<Trans>Sign in again</Trans>}
      onClose={() => setOpen(false)}
      actions={
        <ButtonAnchor look="primary" href={signInAddress('/signed-in')} target="_blank" rel="opener">
          <Trans>Sign in in a new window</Trans>
        </ButtonAnchor>
      }
    >
      <p>
        <Trans>You were signed out, perhaps because it was a long time ago. What you filled in on this page stays here.</Trans>
      </p>
    </Dialog>
  );
}

/** On it a window that has signed in tells the others. */
export const signedInChannel = 'flexplek.signed-in';
