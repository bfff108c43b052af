import type { BookingSeries, SeriesDate } from '../../api/booking/types.gen';
import { type Day, instantAt } from '../../ui/time';

/** A series that stands: only one that is tried has no id, and only those of a list have no dates. */
export type Series = BookingSeries & { id: string; dates: SeriesDate[] };

export function seriesOf(answer: BookingSeries): Series {
  return { ...answer, id: answer.id ?? '', dates: answer.dates ?? [] };
}

/** When a date of it is, by the clock of the building. */
export function slotOn({ zone, startTime, endTime }: BookingSeries, day: Day) {
  return { start: instantAt(zone, day, startTime), end: instantAt(zone, day, endTime) };
}

/** What is given up, or changed, from a day on: what stands and has not begun, and what would follow. */
export function comingFrom(series: Series, from: Day, now: Date): SeriesDate[] {
  return series.dates.filter(
    ({ day, outcome }) => day >= from && (outcome === 'BOOKED' || outcome === 'LATER') && Date.parse(slotOn(series, day).start) > now.getTime(),
  );
}
