import { addDays, type Day, isDay, mondayOf, weekday, weekdayName } from '../../ui/time';

/** How often somebody wants the same booking, as the form asks it; weekdays are counted from Monday, 1. */
export interface Pattern {
  every: 'week' | 'other-week' | 'day';
  weekdays: readonly number[];
  ends: { by: 'day'; last: Day } | { by: 'times'; times: number };
}

/** What a rule says: of RFC 5545 as much as the app has words for. */
interface Recurrence {
  every: 'day' | 'week';
  interval: number;
  /** Of weeks, those that it names. */
  weekdays: readonly number[];
}

/** A series is at most a year long. */
export const MOST_DAYS = 365;

/** What is proposed: eight weeks. */
const PROPOSED_DAYS = 55;

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function patternFrom(day: Day): Pattern {
  return { every: 'week', weekdays: [weekday(day)], ends: { by: 'day', last: addDays(day, PROPOSED_DAYS) } };
}

/** The weekdays on which a building is open, and that of the booking that is repeated, whatever becomes of it. */
export function openWeekdays(openDays: readonly string[], day: Day): readonly number[] {
  const week = Array.from({ length: 7 }, (_, away) => addDays(mondayOf(day), away));
  return week.filter((one) => openDays.includes(weekdayName(one)) || weekday(one) === weekday(day)).map(weekday);
}

/** On which weekdays it is: every day is every day on which the building is open. */
export function weekdaysOf({ every, weekdays }: Pattern, open: readonly number[]): readonly number[] {
  return every === 'day' ? open : weekdays;
}

/** Whether it says enough to be looked up. */
export function isWhole(pattern: Pattern, open: readonly number[], day: Day): boolean {
  const { every, weekdays, ends } = pattern;
  const enough = ends.by === 'day' ? isLast(ends.last, pattern, open, day) : isTimes(ends.times, mostTimes(pattern, open, day));
  return (every === 'day' || weekdays.length > 0) && enough;
}

/** Whether its last day can be one, which the field may still be half filled in with. */
export function isLast(last: Day, pattern: Pattern, open: readonly number[], day: Day): boolean {
  const bounds = lastDays(pattern, open, day);
  return isDay(last) && last >= bounds.first && last <= bounds.last;
}

/** Between which days its last may be. */
export function lastDays(pattern: Pattern, open: readonly number[], day: Day): { first: Day; last: Day } {
  return { first: firstOf(weekdaysOf(pattern, open), day) ?? day, last: addDays(day, MOST_DAYS) };
}

export function isTimes(times: number, most: number): boolean {
  return Number.isInteger(times) && times >= 1 && times <= most;
}

/** How many dates there can be within a year of the first; where no weekday is chosen yet, one a day. */
export function mostTimes(pattern: Pattern, open: readonly number[], from: Day): number {
  const weekdays = weekdaysOf(pattern, open);
  const first = firstOf(weekdays, from);
  if (first === undefined) return MOST_DAYS + 1;
  // Counted from the Monday of the first week.
  const days = Array.from({ length: MOST_DAYS + 1 }, (_, away) => weekday(first) - 1 + away);
  const weeks = pattern.every === 'other-week' ? 2 : 1;
  return days.filter((day) => weekdays.includes(1 + (day % 7)) && Math.floor(day / 7) % weeks === 0).length;
}

/** The first date of it, from a day on; undefined where no weekday is chosen. */
export function firstOf(weekdays: readonly number[], from: Day): Day | undefined {
  return Array.from({ length: 7 }, (_, away) => addDays(from, away)).find((day) => weekdays.includes(weekday(day)));
}

/** As RFC 5545 writes it, without its name. */
export function ruleOf(pattern: Pattern, open: readonly number[]): string {
  const days = [...weekdaysOf(pattern, open)].sort().map((day) => CODES[day - 1]);
  const { ends } = pattern;
  return [
    days.length === 7 && pattern.every !== 'other-week' ? 'FREQ=DAILY' : 'FREQ=WEEKLY',
    ...(pattern.every === 'other-week' ? ['INTERVAL=2'] : []),
    ...(days.length === 7 && pattern.every !== 'other-week' ? [] : [`BYDAY=${days.join()}`]),
    ends.by === 'day' ? `UNTIL=${ends.last.replaceAll('-', '')}` : `COUNT=${ends.times}`,
  ].join(';');
}

/** Undefined for a rule that the app has no words for, such as one of months: another client may have made it. */
export function recurrenceOf(rule: string, firstDay: Day): Recurrence | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const every = ({ DAILY: 'day', WEEKLY: 'week' } as const)[parts.get('FREQ') ?? ''];
  const others = [...parts.keys()].filter((part) => !['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT', 'WKST'].includes(part));
  const named = parts.get('BYDAY')?.split(',');
  const weekdays = named?.map((code) => CODES.indexOf(code) + 1) ?? (every === 'week' ? [weekday(firstDay)] : []);
  if (every === undefined || others.length > 0 || weekdays.includes(0)) return undefined;
  // Every so many days, and of these some weekdays only, is no plain thing to say.
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (every === 'day' && named) return interval === 1 ? { every: 'week', interval, weekdays } : undefined;
  return { every, interval, weekdays };
}
