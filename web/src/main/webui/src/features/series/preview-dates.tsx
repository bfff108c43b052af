import { Trans, useLingui } from '@lingui/react/macro';
import type { SeriesDate } from '../../api/booking/types.gen';
import { Badge } from '../../ui/badge';
import { addDays } from '../../ui/time';
import { formatDay, formatList } from '../../ui/when';
import './series.css';

/** What would become of each date of a series. */
export function PreviewDates({ dates, daysAhead }: { dates: readonly SeriesDate[]; daysAhead: number | null }) {
  const { t } = useLingui();
  return (
    <ul className="fp-series" aria-label={t`Dates`}>
      {dates.map((date) => (
        <li key={date.day} className="fp-series__date">
          <span className="fp-series__day">{formatDay(date.day)}</span>
          <div className="fp-series__what">
            <PreviewOutcome date={date} daysAhead={daysAhead} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function PreviewOutcome({ date, daysAhead }: { date: SeriesDate; daysAhead: number | null }) {
  switch (date.outcome) {
    case 'BOOKED':
      return (
        <>
          <Badge look="free">
            <Trans>Free</Trans>
          </Badge>
          {date.space && <span>{date.space.name}</span>}
        </>
      );
    case 'LATER':
      return <LaterOutcome date={date} daysAhead={daysAhead} />;
    case 'REFUSED':
      return (
        <>
          <Badge look="taken">{date.reason?.title ?? <Trans>Not possible</Trans>}</Badge>
          <FreeThen date={date} />
        </>
      );
    case 'CANCELLED':
    case 'LEFT_OUT':
      return <LeftOut date={date} />;
  }
}

/** Whatever can be had instead is taken afterwards, from the page of the series. */
function FreeThen({ date: { alternatives } }: { date: SeriesDate }) {
  if (alternatives.length === 0) return null;
  const names = formatList(alternatives.map(({ name }) => name));
  return (
    <span className="fp-soft">
      <Trans>Free then: {names}</Trans>
    </span>
  );
}

/** Beyond the days ahead, or else with what it waits for. */
export function LaterOutcome({ date, daysAhead }: { date: SeriesDate; daysAhead: number | null | undefined }) {
  const day = typeof daysAhead !== 'number' ? '' : formatDay(addDays(date.day, -daysAhead), 'long');
  return (
    <>
      <Badge look="info">
        <Trans>Not yet</Trans>
      </Badge>
      <span>{date.reason ? date.reason.detail : day === '' ? <Trans>as soon as it can be booked</Trans> : <Trans>as soon as it can be booked, from {day}</Trans>}</span>
    </>
  );
}

export function LeftOut({ date: { reason } }: { date: SeriesDate }) {
  return (
    <>
      <Badge look="out">
        <Trans>Left out</Trans>
      </Badge>
      {reason && <span className="fp-soft">{reason.title}</span>}
    </>
  );
}
