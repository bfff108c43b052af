import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Booking, SeriesDate } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { holdsIn } from '../../api/my-bookings';
import { useSpace } from '../../api/space';
import { Badge } from '../../ui/badge';
import { type Day, dayIn } from '../../ui/time';
import { formatDay, formatSlot, useLanguage } from '../../ui/when';
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
  const kind = useKind(series, mine);
  return (
    <ul className="fp-series">
      {dates.map((date) => (
        <li key={date.day} className="fp-series__date">
          <span className="fp-series__day">{formatDay(date.day)}</span>
          <div className="fp-series__what">
            <Outcome
              series={series}
              date={date}
              booked={mine.find(({ id }) => id === date.bookingId)}
              mine={mine.find((booking) => booking.kind === kind && isInstead(booking, series, date))}
              now={now}
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
  /** The booking of that date, where I have it still. */
  booked: Booking | undefined;
  /** What I have then instead. */
  mine: Booking | undefined;
  now: Date;
  daysAhead: number | null | undefined;
}

function Outcome({ series, date, booked, mine, now, daysAhead }: OutcomeProps) {
  const over = Date.parse((booked ?? slotOn(series, date.day)).end) <= now.getTime();
  const spaceName = mine?.spaceName;
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
          {booked && <OwnTime series={series} day={date.day} booking={booked} />}
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
            <Instead booking={mine}>
              <Trans>You have {spaceName} instead</Trans>
            </Instead>
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
        <>
          <Badge look="out">
            <Trans>Cancelled</Trans>
          </Badge>
          {/* Whoever undid it has a booking of its own. */}
          {mine && (
            <Instead booking={mine}>
              <Trans>You have {spaceName} then</Trans>
            </Instead>
          )}
        </>
      );
    case 'LEFT_OUT':
      return <LeftOut date={date} />;
  }
}

function Instead({ booking: { id }, children }: { booking: Booking; children: ReactNode }) {
  return (
    <Link to="/bookings/$bookingId" params={{ bookingId: id }}>
      {children}
    </Link>
  );
}

/** Of a date that was moved: when it is now. */
function OwnTime({ series, day, booking: { zone, start, end } }: { series: Series; day: Day; booking: Booking }) {
  const slot = slotOn(series, day);
  if (Date.parse(start) === Date.parse(slot.start) && Date.parse(end) === Date.parse(slot.end)) return null;
  const own = dayIn(zone, start);
  return <span>{[own !== day && formatDay(own), formatSlot(zone, start, end)].filter(Boolean).join(', ')}</span>;
}

/** At that time in that building, of the person of the series. */
function isInstead(booking: Booking, series: Series, { day }: SeriesDate): boolean {
  return booking.personId === series.personId && booking.buildingId === series.buildingId && holdsIn(booking, slotOn(series, day));
}

/** Whoever has a room may have a desk as well: only one of the same kind stands for a date. */
function useKind({ id, anyOf, spaceId }: Series, mine: readonly Booking[]): Booking['kind'] | undefined {
  const known = anyOf?.kind ?? mine.find(({ seriesId }) => seriesId === id)?.kind;
  const { data: space } = useSpace(known === undefined && mine.length > 0 ? (spaceId ?? undefined) : undefined);
  return known ?? space?.kind;
}
