import { Trans, useLingui } from '@lingui/react/macro';
import type { WaitlistEntry } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { problemWords } from '../../ui/problem-words';
import { toast } from '../../ui/toast';
import { capital, formatMoment, formatWhen } from '../../ui/when';
import { useLeaveWaitlist } from './leave-waitlist';
import { LookedUntil } from './looked-until';
import { useWaitedWords } from './waited-words';
import './waitlist.css';

/** What I wait for, with my place in each queue. */
export function WaitingList({ entries }: { entries: readonly WaitlistEntry[] }) {
  return (
    <ul className="fp-waiting">
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function Line({ entry }: { entry: WaitlistEntry }) {
  const { t } = useLingui();
  const leave = useLeaveWaitlist();
  const { what, building } = useWaitedWords(entry);
  const { id, zone, start, end } = entry;
  const withdraw = () =>
    leave.mutateAsync(id).then(
      () => {
        toast({ text: t`You are no longer waiting: ${what}.` });
        // The line goes with it.
        focusHeading();
      },
      (cause: unknown) => toast({ text: t`You are still waiting: ${what}. ${problemWords(Problem.of(cause)).title}.`, look: 'danger' }),
    );
  return (
    <li className="fp-waiting__one">
      <Icon name="clock" />
      <div>
        <strong>{what}</strong>
        <p className="fp-soft">{[capital(formatWhen(zone, start, end)), building].filter(Boolean).join(', ')}</p>
        <p>
          <PlaceInQueue entry={entry} />
        </p>
        <p>
          <LookedUntil moment={formatMoment(start, undefined, zone)} />
        </p>
      </div>
      {!useOffline() && (
        <Button look="quiet" busy={leave.isPending} onClick={() => void withdraw()}>
          <Trans>Stop waiting</Trans> <span className="fp-unseen">{what}</span>
        </Button>
      )}
    </li>
  );
}

function PlaceInQueue({ entry: { place, autoAccept } }: { entry: WaitlistEntry }) {
  return (
    <>
      {place === 1 && <Trans>You are the first in the queue.</Trans>}
      {place !== null && place > 1 && <Trans>Your place in the queue: {place}.</Trans>}{' '}
      {autoAccept && <Trans>We book it for you at once.</Trans>}
    </>
  );
}
