import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Booking, SeriesDate } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { holdsIn } from '../../api/my-bookings';
import { Badge } from '../../ui/badge';
import { formatDay, useLanguage } from '../../ui/when';
import { AnotherSpace } from './another-space';
import { LaterOutcome, LeftOut } from './preview-dates';
import { type Series, slotOn } from './series';
import './series.css';

interface SeriesDatesProps {
  series: Series;
  dates: readonly SeriesDate[];
  /** My bookings of these days, of this series or not. */
  mine: readonly Booking[];
  now: Date;
}

/** What became of each of these dates, with the way to its booking, or to another space. */
export function SeriesDates({ series, dates, mine, now }: SeriesDatesProps) {
  useLanguage();
  const daysAhead = useBuildings().data?.find(({ id }) => id === series.buildingId)?.daysAhead;
  return (
    <ul className="fp-series">
      {dates.map((date) => (
        <li key={date.day} className="fp-series__date">
          <span className="fp-series__day">{formatDay(date.day)}</span>
          <div className="fp-series__what">
            <Outcome
              series={series}
              date={date}
              mine={mine.find((booking) => isInstead(booking, series, date))}
              over={Date.parse(slotOn(series, date.day).end) <= now.getTime()}
              daysAhead={daysAhead}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface OutcomeProps {
  series: Series;
  date: SeriesDate;
  /** What I have then instead. */
  mine: Booking | undefined;
  over: boolean;
  daysAhead: number | null | undefined;
}

function Outcome({ series, date, mine, over, daysAhead }: OutcomeProps) {
  switch (date.outcome) {
    case 'BOOKED':
      return (
        <>
          <Badge look={over ? 'taken' : 'mine'}>{over ? <Trans>Over</Trans> : <Trans>Booked</Trans>}</Badge>
          {date.bookingId && (
            <Link to="/bookings/$bookingId" params={{ bookingId: date.bookingId }}>
              {date.space?.name ?? <Trans>To the booking</Trans>} <span className="fp-unseen">{formatDay(date.day, 'long')}</span>
            </Link>
          )}
          {date.reason && !over && <p>{date.reason.detail}</p>}
        </>
      );
    case 'LATER':
      return <LaterOutcome date={date} daysAhead={daysAhead} />;
    case 'REFUSED':
      return (
        <>
          <Badge look="out">
            <Trans>Not booked</Trans>
          </Badge>
          {mine ? (
            <Instead booking={mine} />
          ) : (
            <>
              {date.reason && <span>{date.reason.title}</span>}
              {!over && <AnotherSpace series={series} date={date} />}
            </>
          )}
        </>
      );
    case 'CANCELLED':
      return (
        <Badge look="out">
          <Trans>Cancelled</Trans>
        </Badge>
      );
    case 'LEFT_OUT':
      return <LeftOut date={date} />;
  }
}

function Instead({ booking: { id, spaceName } }: { booking: Booking }) {
  return (
    <Link to="/bookings/$bookingId" params={{ bookingId: id }}>
      <Trans>You have {spaceName} instead</Trans>
    </Link>
  );
}

/** At that time in that building; a series is of one space, so that one has no other there. */
function isInstead(booking: Booking, series: Series, { day }: SeriesDate): boolean {
  return booking.buildingId === series.buildingId && holdsIn(booking, slotOn(series, day));
}
