import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Visit } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { toast } from '../../ui/toast';
import { capital, formatTime, formatWhen } from '../../ui/when';
import { useAnnounce, useCallOff } from './change-visits';
import { GuestDialog } from './guest-dialog';
import './guest.css';

interface MyVisitsProps {
  visits: readonly Visit[];
  now: Date;
  /** Gets the focus when a line goes, and its button with it. */
  onGone: () => void;
}

/** Guests whom I expect, each with what I may change about it. */
export function MyVisits({ visits, now, onGone }: MyVisitsProps) {
  const [changing, setChanging] = useState<Visit>();
  return (
    <>
      <ul className="fp-guests">
        {visits.map((visit) => (
          <Line key={visit.id} visit={visit} now={now} onChange={() => setChanging(visit)} onGone={onGone} />
        ))}
      </ul>
      <GuestDialog open={changing !== undefined} visit={changing} onClose={() => setChanging(undefined)} />
    </>
  );
}

interface LineProps extends Pick<MyVisitsProps, 'now' | 'onGone'> {
  visit: Visit;
  onChange: () => void;
}

function Line({ visit, now, onChange, onGone }: LineProps) {
  const { t } = useLingui();
  const callOff = useCallOff();
  const again = useAnnounce();
  const { guestName, guestFrom, buildingName, spaceName, floorName, bookingId, arrivedAt, zone, start, end } = visit;
  const since = arrivedAt && formatTime(zone, arrivedAt);
  // With the room, where the host still has it.
  const restore = () =>
    void again.mutateAsync({ guestName, guestFrom, ...(bookingId && spaceName ? { bookingId } : { buildingId: visit.buildingId, start, end }) }).then(
      () => toast({ text: t`${guestName} is announced again.` }),
      (cause: unknown) => toast({ text: t`${guestName} stays called off: ${problemWords(Problem.of(cause)).title}.`, look: 'danger' }),
    );
  const stop = () => {
    // The line may go before all is read again, and what is to be told with it.
    void callOff.mutateAsync(visit.id).then(
      () => toast({ text: t`Called off: ${guestName} is not expected any more.`, undo: restore }),
      () => undefined, // shown below
    );
    onGone();
  };
  return (
    <li className="fp-guests__one">
      <div className="fp-guests__who">
        <strong>{guestName}</strong> {guestFrom && <span className="fp-soft">{guestFrom}</span>}
        {since && (
          <Badge look="good" icon="check">
            <Trans>there since {since}</Trans>
          </Badge>
        )}
      </div>
      <p>{capital(formatWhen(zone, start, end, now))}</p>
      <p className="fp-soft">{[spaceName, buildingName, floorName].filter(Boolean).join(', ')}</p>
      {bookingId && !spaceName && (
        <p>
          <Trans>You do not have the room any more; reception still expects your guest.</Trans>
        </p>
      )}
      {callOff.error && <ProblemMessage problem={callOff.error} onRetry={stop} />}
      {!since && (
        <div className="fp-row">
          <Button onClick={onChange}>
            <Trans>Change</Trans> <span className="fp-unseen">{guestName}</span>
          </Button>
          <Button look="quiet" busy={callOff.isPending} onClick={stop}>
            <Trans>Call off</Trans> <span className="fp-unseen">{guestName}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
