import type { UtilisationGroup } from '../../api/occupancy/types.gen';
import { weekdayName } from '../../ui/time';
import type { Measure } from './view';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** An hour of an average weekday; without a share where there is no figure. */
interface Hour {
  hour: number;
  /** Whether anything is known of it; else the building was closed and empty. */
  known: boolean;
  share: number | undefined;
}

export interface Peak {
  /** 0 is Monday. */
  day: number;
  hour: number;
  share: number;
}

export interface Weekday {
  day: number;
  hours: Hour[];
  peak: Peak | undefined;
  mean: number | undefined;
}

export interface Week {
  /** From the first to the last of which anything is known. */
  hours: number[];
  days: Weekday[];
  /** Weekdays on which the building is closed and nobody was there. */
  closed: number[];
  /** Of the weekdays on which the building is open, as all that follows. */
  busiest: Peak | undefined;
  /** The peak of the day whose peak is the least. */
  quietest: Peak | undefined;
  mean: number | undefined;
  peakOverMean: number | undefined;
}

export const shareOf = (group: UtilisationGroup, measure: Measure): number | undefined => group[`${measure}Share`];

/** The week as it is on average, of what was asked by weekday and hour. */
export function weekOf(groups: readonly UtilisationGroup[], measure: Measure, openDays: readonly string[]): Week {
  const ofDay = WEEKDAYS.map((name) => groups.filter(({ weekday }) => weekday === name));
  const isClosed = (day: number) => ofDay[day]!.length > 0 && !openDays.includes(WEEKDAYS[day]!) && ofDay[day]!.every(isEmpty);
  const shown = WEEKDAYS.flatMap((_, day) => (ofDay[day]!.length > 0 && !isClosed(day) ? [day] : []));
  const hours = range(shown.flatMap((day) => ofDay[day]!.map(({ hour }) => hour!)));
  const days = shown.map((day) => weekday(day, ofDay[day]!, hours, measure));
  // One visitor on a Saturday does not put all Saturdays into what is said of the week.
  const isOpen = ({ day }: { day: number }) => openDays.includes(WEEKDAYS[day]!);
  const peaks = days.filter(isOpen).flatMap(({ peak }) => (peak ? [peak] : []));
  const busiest = most(peaks);
  const mean = meanOf(days.filter(isOpen).flatMap(({ day }) => ofDay[day]!), measure);
  return {
    hours,
    days,
    closed: WEEKDAYS.flatMap((_, day) => (isClosed(day) ? [day] : [])),
    busiest,
    quietest: peaks.reduce<Peak | undefined>((least, one) => (least && least.share <= one.share ? least : one), undefined),
    mean,
    peakOverMean: busiest && mean ? busiest.share / mean : undefined,
  };
}

function weekday(day: number, groups: readonly UtilisationGroup[], range: readonly number[], measure: Measure): Weekday {
  const hours = range.map((hour) => {
    const group = groups.find((one) => one.hour === hour);
    return { hour, known: group !== undefined, share: group && shareOf(group, measure) };
  });
  const peak = most(hours.flatMap(({ hour, share }) => (share === undefined ? [] : [{ day, hour, share }])));
  return { day, hours, peak, mean: meanOf(groups, measure) };
}

/** The first of the largest. */
const most = (peaks: readonly Peak[]) => peaks.reduce<Peak | undefined>((best, one) => (best && best.share >= one.share ? best : one), undefined);

/** Every space in service for every quarter hour counts as much. Of sensors that told of a part of them it is near. */
export function meanOf(groups: readonly UtilisationGroup[], measure: Measure): number | undefined {
  let [part, whole] = [0, 0];
  for (const group of groups) {
    const share = shareOf(group, measure);
    if (share === undefined) continue;
    const weight = group.capacity * group.quarterHours;
    part += share * weight;
    whole += weight;
  }
  return whole === 0 ? undefined : part / whole;
}

/** Those of what was asked by day on which the building is open, or on which somebody was there. */
export function daysWithFigures(groups: readonly UtilisationGroup[], openDays: readonly string[]): UtilisationGroup[] {
  return groups.filter((group) => openDays.includes(weekdayName(group.day!)) || !isEmpty(group));
}

const isEmpty = ({ booked, released, counted }: UtilisationGroup) => booked === 0 && released === 0 && !counted;

/** Hours of spaces: one desk for one hour is one. */
export interface Totals {
  inService: number;
  booked: number;
  checkedIn: number;
  givenBack: number;
}

export function totalsOf(groups: readonly UtilisationGroup[]): Totals {
  const hours = (figure: (group: UtilisationGroup) => number) => groups.reduce((sum, group) => sum + (figure(group) * group.quarterHours) / 4, 0);
  return {
    inService: hours(({ capacity }) => capacity),
    booked: hours(({ booked }) => booked),
    checkedIn: hours(({ checkedIn }) => checkedIn),
    givenBack: hours(({ released }) => released),
  };
}

function range(hours: readonly number[]): number[] {
  if (hours.length === 0) return [];
  const first = Math.min(...hours);
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, at) => first + at);
}
