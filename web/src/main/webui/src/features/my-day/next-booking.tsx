import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFloors } from '../../api/buildings';
import type { Booking } from '../../api/booking/types.gen';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { capital, formatTime, formatWhen } from '../../ui/when';
import { BookingActs } from './booking-acts';
import { BookingBadge } from './booking-badge';
import { stateOf } from './booking-state';

/** The booking that comes next or goes on now, with what can be done. */
export function NextBooking({ booking, now }: { booking: Booking; now: Date }) {
  const state = stateOf(booking, now);
  const floor = useFloors(booking.buildingId).data?.find(({ id }) => id === booking.floorId);
  return (
    <Card
      look="accent"
      title={
        <Link to="/bookings/$bookingId" params={{ bookingId: booking.id }} className="fp-day__space">
          <Icon name={booking.kind === 'ROOM' ? 'room' : 'desk'} size={28} /> {booking.spaceName}
        </Link>
      }
      actions={<BookingBadge state={state} />}
    >
      <div className="fp-day__facts">
        <p>
          <Icon name="clock" /> {capital(formatWhen(booking.zone, booking.start, booking.end, now))}
        </p>
        <p>
          <Icon name="place" /> {[booking.buildingName, floor?.name].filter(Boolean).join(', ')}
        </p>
        <LaterLine booking={booking} now={now} />
        <CheckInLine booking={booking} now={now} />
      </div>
      <BookingActs booking={booking} now={now} onCancelled={focusHeading} />
    </Card>
  );
}

/** That its person comes later, as long as the space waits for that. */
export function LaterLine({ booking, now }: { booking: Booking; now: Date }) {
  if (booking.expectedAt === null || !['coming', 'check-in-open'].includes(stateOf(booking, now))) return null;
  const time = formatTime(booking.zone, booking.expectedAt);
  return (
    <p>
      <Trans>You said that you come at {time}.</Trans>
    </p>
  );
}

/** When checking in is possible, said before, during and after the window. */
export function CheckInLine({ booking, now }: { booking: Booking; now: Date }) {
  const opens = formatTime(booking.zone, booking.checkInOpens);
  const closes = formatTime(booking.zone, booking.checkInCloses);
  switch (stateOf(booking, now)) {
    case 'coming':
      return (
        <p className="fp-soft">
          <Trans>
            You can check in from {opens} to {closes}.
          </Trans>
        </p>
      );
    case 'check-in-open':
      return (
        <p>
          <Trans>Check in before {closes}, or the space becomes free for others.</Trans>
        </p>
      );
    case 'too-late':
      return (
        <p>
          <Trans>You did not check in before {closes}. The space becomes free for others.</Trans>
        </p>
      );
    default:
      return null;
  }
}
