import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BookingsHit, HitReason } from '../../api/booking/types.gen';
import { useBooking } from '../../api/my-bookings';
import { Button } from '../../ui/button';
import { formatWhen } from '../../ui/when';

/** How many coming bookings an import hits, which, and why; nothing when it hits none. */
export function BookingsHitList({ hit }: { hit: BookingsHit }) {
  if (hit.total === 0) return null;
  return (
    <>
      <p>
        <strong>
          <Plural value={hit.total} one="One upcoming booking is affected." other="# upcoming bookings are affected." />
        </strong>{' '}
        <Trans>They are kept, and each person is told once.</Trans>
      </p>
      <ul>
        {hit.reasons.map(({ reason, bookings }) => (
          <li key={reason}>
            <Why reason={reason} />: {bookings}
          </li>
        ))}
      </ul>
      <BookingsByName hit={hit} />
    </>
  );
}

/** How many are read at a time. */
const AT_ONCE = 10;

/** The bookings themselves, as far as the reader may see them; read when they are asked for. */
export function BookingsByName({ hit: { total, bookingIds } }: { hit: Pick<BookingsHit, 'total' | 'bookingIds'> }) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const left = total - bookingIds.length;
  if (bookingIds.length === 0) return null;
  return (
    <details className="fp-manage__hit" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Show the bookings</Trans>
      </summary>
      {open && (
        <>
          <ul>
            {bookingIds.slice(0, most).map((id, at) => (
              <li key={id}>
                <BookingByName id={id} number={at + 1} />
              </li>
            ))}
          </ul>
          {most < bookingIds.length && (
            <Button onClick={() => setMost(most + AT_ONCE)}>
              <Trans>Show more</Trans>
            </Button>
          )}
          {left > 0 && (
            <p className="fp-soft">
              <Plural value={left} one="One more is not named here." other="# more are not named here." />
            </p>
          )}
        </>
      )}
    </details>
  );
}

/** Leads to the booking in a tab of its own, so that what is filled in here stays. */
function BookingByName({ id, number }: { id: string; number: number }) {
  const { t } = useLingui();
  const { data: booking } = useBooking(id);
  return (
    <Link to="/bookings/$bookingId" params={{ bookingId: id }} target="_blank">
      {booking ? `${booking.spaceName}, ${formatWhen(booking.zone, booking.start, booking.end)}` : t`Booking ${number}`}
      <span className="fp-unseen"> {t`(opens in a new tab)`}</span>
    </Link>
  );
}

function Why({ reason }: { reason: HitReason }) {
  switch (reason) {
    case 'SPACE_GONE':
      return <Trans>the space is no longer in the files</Trans>;
    case 'OUT_OF_SERVICE':
      return <Trans>the space is out of service</Trans>;
    case 'KIND_CHANGED':
      return <Trans>the space is of another kind</Trans>;
    case 'NOT_SHARED':
      return <Trans>the organisation no longer shares the building</Trans>;
    case 'HELD_FOR_OTHERS':
      return <Trans>the neighbourhood is held for another organisation</Trans>;
    case 'CLOSED':
      return <Trans>the building is closed then</Trans>;
    case 'TOO_SMALL':
      return <Trans>the room holds fewer people</Trans>;
    case 'MOVED':
      return <Trans>the space is on another floor</Trans>;
    case 'ZONE_CHANGED':
      return <Trans>the building has another time zone</Trans>;
    case 'BACK':
      return <Trans>the space can be used again</Trans>;
  }
}
