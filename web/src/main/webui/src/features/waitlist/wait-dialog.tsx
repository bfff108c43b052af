import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { WaitlistEntry } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CheckField, FieldGroup } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { capital, formatMoment, formatWhen, useNow } from '../../ui/when';
import { useJoinWaitlist } from './join-waitlist';
import { useLeaveWaitlist } from './leave-waitlist';
import { LookedUntil } from './looked-until';
import type { WaitProps } from './wait-button';

interface WaitDialogProps extends WaitProps {
  open: boolean;
  onClose: () => void;
  /** Called once one waits for that. */
  onWaiting: () => void;
}

/** Nothing is held for anybody in the last minutes before its start; then it is booked at once or goes to whoever comes. */
const TIME_TO_ASK = 15 * 60_000;

/** What one waits for, and whether it is then booked at once. */
export function WaitDialog({ open, onClose, ...props }: WaitDialogProps) {
  return (
    <Dialog form open={open} title={<Trans>Tell me when it is free</Trans>} onClose={onClose}>
      <WaitForm {...props} onClose={onClose} />
    </Dialog>
  );
}

function WaitForm({ choices, zone, start, end, onClose, onWaiting }: Omit<WaitDialogProps, 'open'>) {
  const { t } = useLingui();
  const name = useId();
  const [at, setAt] = useState(0);
  const now = useNow();
  const soon = Date.parse(start) - now.getTime() < TIME_TO_ASK;
  const [autoAccept = soon, setAutoAccept] = useState<boolean>();
  const join = useJoinWaitlist();
  const waits = useWaits();
  const chosen = choices[at] ?? choices[0];
  const [tried, setTried] = useState<typeof chosen>();
  const refused = tried?.what === chosen?.what ? join.error : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    setTried(chosen);
    // The form may go before all is read again, and what is to be told with it.
    void join.mutateAsync({ ...chosen.target, start, end, autoAccept }).then(
      (entry) => {
        onClose();
        onWaiting();
        waits(entry, chosen.what);
      },
      () => undefined,
    );
  };
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {refused && (
        <ProblemMessage problem={refused}>
          {refused.is('already-waiting') && (
            <Link to="/waitlist">
              <Trans>To the waitlist</Trans>
            </Link>
          )}
        </ProblemMessage>
      )}
      <p>
        {choices.length === 1 && <strong>{chosen?.what}. </strong>}
        {capital(formatWhen(zone, start, end))}
      </p>
      <p>
        <LookedUntil moment={formatMoment(start, now, zone)} />
      </p>
      {choices.length > 1 && (
        <FieldGroup legend={<Trans>What are you waiting for?</Trans>}>
          {choices.map(({ what }, index) => (
            <CheckField key={what} type="radio" name={name} label={what} checked={index === at} onChange={() => setAt(index)} />
          ))}
        </FieldGroup>
      )}
      <CheckField
        label={t`Book it for me at once`}
        hint={
          soon
            ? t`It starts so soon that we may have no time to ask you first.`
            : t`Otherwise we hold it for you for a while, and you say whether you want it.`
        }
        checked={autoAccept}
        onChange={({ target }) => setAutoAccept(target.checked)}
      />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={join.isPending}>
          <Trans>Wait for it</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

/** Says that one waits and at which place, with a way back. */
function useWaits() {
  const { t } = useLingui();
  const leave = useLeaveWaitlist();
  return ({ id, place }: WaitlistEntry, what: string) =>
    toast({
      text: place === null ? t`You are waiting: ${what}.` : t`You are waiting: ${what}. Your place in the queue: ${place}.`,
      undo: () =>
        void leave.mutateAsync(id).then(
          () => toast({ text: t`You are no longer waiting: ${what}.` }),
          () => toast({ text: t`You are still waiting: ${what}.`, look: 'danger' }),
        ),
    });
}
