import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { TeamDay } from '../../api/booking/types.gen';
import type { Versioned } from '../../api/versioned';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { useCancelTeamDay } from './cancel-team-day';

/** For the organiser: calls the team day off, asked once more because everybody gets a message. */
export function CallOff({ known }: { known: Versioned<TeamDay> }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const cancel = useCancelTeamDay(known);
  const open = () => {
    // What went wrong before is not said of what is asked anew.
    cancel.reset();
    setAsking(true);
  };
  const send = () =>
    cancel.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t`The team day is called off. Everybody gets a message.` });
        focusHeading();
      },
    });
  return (
    <div className="fp-row">
      <Button look="quiet" onClick={open}>
        <Trans>Call this team day off</Trans>
      </Button>
      <Dialog
        open={asking}
        title={<Trans>Call this team day off?</Trans>}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="danger" busy={cancel.isPending} onClick={send}>
              <Trans>Call it off</Trans>
            </Button>
            <Button onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>Places that were booked for it are given back, and the whole team gets a message.</Trans>
        </p>
        {cancel.error && <ProblemMessage problem={cancel.error} />}
      </Dialog>
    </div>
  );
}
