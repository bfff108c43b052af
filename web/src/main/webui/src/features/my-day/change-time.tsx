import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { useChangeBooking, useSeenBooking } from '../../api/change-booking';
import { useOffline } from '../../api/offline-copy';
import { Problem } from '../../api/problem';
import type { Versioned } from '../../api/versioned';
import { Button, ButtonLink } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { Skeleton } from '../../ui/skeleton';
import { SlotField } from '../../ui/slot-field';
import { type Day, dayIn, endIn, instantAt, quarterHours, type Time, timeIn } from '../../ui/time';
import { TimeField } from '../../ui/time-field';
import { toast } from '../../ui/toast';
import { formatEnd } from '../../ui/when';
import { ZoneNote } from '../../ui/zone-note';
import { described } from '../cancelling/use-cancel';

interface ChangeTimeProps {
  booking: Booking;
  now: Date;
}

/** Another time for a booking; not offered without a network, nor in a building that one does not use any more. */
export function ChangeTime({ booking, now }: ChangeTimeProps) {
  const [open, setOpen] = useState(false);
  const { data: buildings } = useBuildings();
  const building = buildings?.find(({ id }) => id === booking.buildingId);
  if (useOffline() || !building) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button icon={<Icon name="clock" />} onClick={() => setOpen(true)}>
        <Trans>Change the time</Trans>
      </Button>
      <Dialog form open={open} title={<Trans>Change the time</Trans>} onClose={close}>
        <WhatIsSeen booking={booking} building={building} now={now} onClose={close} />
      </Dialog>
    </>
  );
}

interface FormProps extends ChangeTimeProps {
  building: BuildingView;
  onClose: () => void;
}

function WhatIsSeen(props: FormProps) {
  const { data, error, refetch } = useSeenBooking(props.booking.id);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  return data ? <TimeForm {...props} seen={data} /> : <Skeleton lines={4} />;
}

/** As it was booked: a day and its part; of who is there already the end alone. */
function TimeForm({ booking, building, now, seen, onClose }: FormProps & { seen: Versioned<Booking> }) {
  const { t } = useLingui();
  const { zone } = booking;
  const change = useChangeBooking();
  const [day, setDay] = useState(dayIn(zone, booking.start));
  const [slot, setSlot] = useState({ from: timeIn(zone, booking.start), to: endIn(zone, booking.end) });
  const present = booking.status === 'CHECKED_IN';
  const start = instantAt(zone, day, slot.from);
  const time = { ...(Date.parse(start) !== Date.parse(booking.start) && { start }), end: instantAt(zone, day, slot.to) };
  const tried = change.variables?.to;
  // What was refused at another time says nothing of this one.
  const refused = tried?.start === time.start && tried?.end === time.end ? change.error : null;

  const attempt = (spaceId?: string) => {
    const to = { ...(spaceId !== undefined && { spaceId }), ...time };
    // The form may go before all is read again, and what is to be told with it.
    void change.mutateAsync({ bookingId: booking.id, etag: seen.etag, to }).then(
      (changed) => {
        toast({ text: t`Changed: ${described(changed.thing)}`, undo: () => void undo(changed) });
        onClose();
      },
      () => undefined,
    );
  };

  const undo = ({ thing, etag }: Versioned<Booking>) => {
    const { spaceId, start, end } = booking;
    return change.mutateAsync({ bookingId: thing.id, etag, to: { spaceId, start, end } }).then(
      (back) => toast({ text: t`As it was: ${described(back.thing)}` }),
      (cause: unknown) => toast({ text: t`It stays as it is now: ${problemWords(Problem.of(cause)).title}.`, look: 'danger' }),
    );
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    attempt();
  };

  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {refused && (
        <ProblemMessage problem={refused}>
          {refused.is('space-taken') && <Alternatives problem={refused} booking={booking} at={{ date: day, ...slot }} onMove={attempt} />}
        </ProblemMessage>
      )}
      {!present && booking.teamDayId === null && (
        <DateField label={<Trans>Day</Trans>} value={day} min={dayIn(zone, now)} onChange={setDay} />
      )}
      {present ? (
        <TimeField
          label={t`Until`}
          value={slot.to}
          times={quarterHours({ zone, day, opens: building.opens, closes: building.closes }).filter(
            (time) => Date.parse(instantAt(zone, day, time)) > Math.max(now.getTime(), Date.parse(booking.start)),
          )}
          say={(time) => formatEnd(zone, instantAt(zone, day, time))}
          onChange={(to) => setSlot({ ...slot, to })}
        />
      ) : (
        <SlotField day={day} zone={zone} opens={building.opens} closes={building.closes} value={slot} onChange={setSlot} />
      )}
      <ZoneNote zone={zone} day={day} />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={change.isPending}>
          <Trans>Change</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

interface AlternativesProps {
  problem: Problem;
  booking: Booking;
  at: { date: Day; from: Time; to: Time };
  onMove: (spaceId: string) => void;
}

/** Where there is room at the chosen time, or else all of the building then. */
function Alternatives({ problem, booking: { buildingId, kind }, at, onMove }: AlternativesProps) {
  const free = (problem.body['alternatives'] ?? []) as { spaceId: string; name: string }[];
  return (
    <div className="fp-row">
      {free.map(({ spaceId, name }) => (
        <Button key={spaceId} onClick={() => onMove(spaceId)}>
          <Trans>Move to {name}</Trans>
        </Button>
      ))}
      {free.length === 0 && (
        <ButtonLink to="/book" search={{ building: buildingId, kind, ...at }}>
          <Trans>Look for another space</Trans>
        </ButtonLink>
      )}
    </div>
  );
}
