import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { askSession } from '../api/call';
import { goOn, signInAddress, useSession } from '../api/session';
import { onSessionEnded, onTabs, personOf, signedInAgain } from '../api/session-state';
import { ButtonAnchor } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { toast } from '../ui/toast';

/** When the session has ended: sign in again in another window, and this page goes on with all that was filled in. */
export function SignInAgain() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const person = personOf(useSession());
  const [session, setSession] = useState<'there' | 'over' | 'over, put off'>('there');
  const over = session !== 'there';

  // Nobody's session is asked for in the cache: a page that knows there is none would take the form away.
  const look = useEffectEvent(async () => {
    const now = await askSession().catch(() => undefined);
    if (!now?.signedIn) return;
    // Somebody else's page must not stay on the screen.
    if (now.account !== person) return location.reload();
    await goOn(queries, now);
    setSession('there');
    toast({ text: t`You are signed in again. You can go on.` });
    signedInAgain();
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  });
  const hear = useEffectEvent((who: string | undefined) => {
    if (who !== undefined && (over || who !== person)) void look();
    // Who signs out wants nothing of theirs to be left, in no tab.
    if (who === undefined && person !== undefined) location.reload();
  });

  useEffect(() => onSessionEnded(() => person && setSession('over')), [person]);
  useEffect(() => onTabs((who) => hear(who)), []);
  useEffect(() => {
    if (!over) return;
    const back = () => void look();
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, [over]);

  return (
    <Dialog
      open={session === 'over'}
      title={<Trans>Sign in again</Trans>}
      onClose={() => setSession('over, put off')}
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
