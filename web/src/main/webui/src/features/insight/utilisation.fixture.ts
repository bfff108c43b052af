import type { Forecast, Utilisation, UtilisationGroup } from '../../api/occupancy/types.gen';
import { addDays, weekdayName, type Day } from '../../ui/time';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** A group of a place with a hundred spaces. */
export const group = (booked: number, more: Partial<UtilisationGroup> = {}): UtilisationGroup => ({
  quarterHours: 16,
  capacity: 100,
  booked,
  mostBooked: booked,
  checkedIn: booked / 2,
  released: 5,
  bookedShare: booked / 100,
  checkedInShare: booked / 200,
  releasedShare: 0.05,
  ...more,
});

const empty: Partial<UtilisationGroup> = { released: 0, releasedShare: 0 };

/** Booked at nine, ten and eleven, from Monday; nobody comes in the weekend, when the building is closed. */
const BOOKED = [
  [40, 50, 45],
  [60, 82, 70],
  [50, 55, 45],
  [60, 70, 65],
  [10, 21, 15],
  [0, 0, 0],
  [0, 0, 0],
];

export const byWeekdayHour: UtilisationGroup[] = BOOKED.flatMap((hours, at) =>
  hours.map((booked, hour) => group(booked, { weekday: WEEKDAYS[at]!, hour: 9 + hour, ...(booked === 0 && empty) })),
);

/** A group for each day, as full as its weekday is at ten. */
export function byDay(from: Day, to: Day): UtilisationGroup[] {
  const groups: UtilisationGroup[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const booked = BOOKED[WEEKDAYS.indexOf(weekdayName(day))]![1]!;
    groups.push(group(booked, { day, quarterHours: 48, ...(booked === 0 && empty) }));
  }
  return groups;
}

/** The answer to a request, of a place of this name. */
export function answerTo(query: URLSearchParams, name = 'Kadegebouw'): Utilisation {
  const [from, to, groupBy] = ['from', 'to', 'groupBy'].map((one) => query.get(one)!) as [Day, Day, string];
  const placeId = query.get('placeId')!;
  return {
    placeId,
    place: 'BUILDING',
    name,
    buildingId: placeId,
    zone: 'Europe/Amsterdam',
    kind: query.get('kind')!,
    from,
    to,
    groupBy,
    groups: groupBy === 'day' ? byDay(from, to) : byWeekdayHour,
  };
}

/** The next two weeks of a place, by a method that did better than the median. */
export function forecastOf(placeId: string): Forecast {
  const days = ['2027-03-02', '2027-03-03'].map((day, at) => ({ day, mostBooked: 82.4 - 20 * at, low: 70.1 - 20 * at, high: 94.9 - 20 * at }));
  const record = { told: 294, meanError: 6.26, within: 0.89 };
  return { placeId, place: 'BUILDING', name: 'Kadegebouw', zone: 'Europe/Amsterdam', kind: 'DESK', from: '2026-09-01', to: '2027-03-01', method: 'SEASONAL_TREND', days, record, ofMedian: { ...record, meanError: 7.9 } };
}
