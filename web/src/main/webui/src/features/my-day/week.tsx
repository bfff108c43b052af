import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { addDays, dayIn, weekdayName, weekOf, type Day } from '../../ui/time';
import { capital, formatDay, formatSlot, nearDay } from '../../ui/when';
import { CancelDaysButton } from '../cancelling/cancel-days-button';
import { BookingBadge } from './booking-badge';
import { stateOf, type BookingState } from './booking-state';

/** My bookings of today and the six days after it; days on which my building is closed are left out. */
export function Week({ bookings, home, zone, now }: WeekProps) {
  const { t } = useLingui();
  const today = dayIn(zone, now);
  const days = Array.from({ length: 7 }, (_, away) => addDays(today, away)).map((day) => ({
    day,
    mine: bookings.filter((booking) => dayIn(booking.zone, booking.start) === day && booking.status !== 'CANCELLED'),
  }));
  const coming = bookings.find((booking) => booking.status === 'BOOKED' && Date.parse(booking.start) > now.getTime());
  const shown = days.filter(({ day, mine }) => mine.length > 0 || (home?.openDays as string[] | undefined)?.includes(weekdayName(day)) !== false);
  const [first, last] = [weekOf(today), weekOf(addDays(today, 6))];
  return (
    <Card title={<Trans>My week</Trans>} actions={<span className="fp-soft">{first === last ? t`Week ${first}` : t`Weeks ${first} and ${last}`}</span>}>
      <ol className="fp-week">
        {shown.map(({ day, mine }) => (
          <li key={day} className="fp-week__day">
            <p className="fp-week__name">
              <strong>{capital(nearDay(day, today, 'weekday'))}</strong>
              <span className="fp-soft fp-small">{formatDay(day)}</span>
            </p>
            {mine.length > 0 ? <DayBookings bookings={mine} now={now} /> : <NoBooking day={day} />}
          </li>
        ))}
      </ol>
      {coming && <CancelDaysButton first={dayIn(coming.zone, coming.start)} today={today} />}
      <p>
        <Link to="/series">
          <Trans>My series</Trans>
        </Link>
      </p>
    </Card>
  );
}

interface WeekProps {
  bookings: Booking[];
  /** The building that I use most lately, for its open days. */
  home: BuildingView | undefined;
  zone: string;
  now: Date;
}

/** What is over asks for nothing any more. */
const PAST: readonly BookingState[] = ['over', 'no-show', 'left', 'not-usable'];

function DayBookings({ bookings, now }: { bookings: Booking[]; now: Date }) {
  return (
    <ul className="fp-week__bookings">
      {bookings.map((booking) => {
        const state = stateOf(booking, now);
        return (
          <li key={booking.id}>
            <Link
              to="/bookings/$bookingId"
              params={{ bookingId: booking.id }}
              className={PAST.includes(state) ? 'fp-week__booking fp-week__booking--past' : 'fp-week__booking'}
            >
              <Icon name={booking.kind === 'ROOM' ? 'room' : 'desk'} />
              <span className="fp-week__what">
                <strong>
                  {booking.spaceName} {booking.seriesId && <InSeries />}
                </strong>
                <span className="fp-soft fp-small">{booking.buildingName}</span>
              </span>
              <span className="fp-number">{formatSlot(booking.zone, booking.start, booking.end)}</span>
              {state !== 'coming' && (
                <span className="fp-week__state">
                  <BookingBadge state={state} />
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function InSeries() {
  return (
    <>
      <Icon name="repeat" size={16} />
      <span className="fp-unseen">
        <Trans>one of a series</Trans>
      </span>
    </>
  );
}

function NoBooking({ day }: { day: Day }) {
  return (
    <Link to="/book" search={{ date: day }} className="fp-week__none">
      <Icon name="plus" />
      <span>
        <Trans>Book a space</Trans>
        <span className="fp-unseen"> {formatDay(day, 'long')}</span>
      </span>
    </Link>
  );
}
