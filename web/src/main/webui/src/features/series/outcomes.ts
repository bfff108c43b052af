import type { SeriesDate } from '../../api/booking/types.gen';

/** What would become of the dates of a series; those that are left out do not count. */
export interface Outcomes {
  of: number;
  booked: number;
  later: number;
  refused: number;
}

export function outcomesOf(dates: readonly SeriesDate[]): Outcomes {
  const count = (outcome: SeriesDate['outcome']) => dates.filter((date) => date.outcome === outcome).length;
  const [booked, later, refused] = [count('BOOKED'), count('LATER'), count('REFUSED')];
  return { of: booked + later + refused, booked, later, refused };
}
