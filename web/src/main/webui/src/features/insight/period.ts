import { addDays, type Day, isDay, weekdayName } from '../../ui/time';

/** Days of a building, the first and the last included. */
export interface Period {
  from: Day;
  to: Day;
}

/** What a period is put beside: as many days before it, or the same weeks a year earlier. */
export type Comparison = 'before' | 'year';

/** The operation takes no more days at once. */
export const MOST_DAYS = 400;

/** Whole weeks, so that each weekday counts as often as the others. */
export const SPANS = ['28', '91', '364'] as const;
export type Span = (typeof SPANS)[number];

/** The last whole days; today is not over yet. */
export function lastDays(span: Span, today: Day): Period {
  return { from: addDays(today, -Number(span)), to: addDays(today, -1) };
}

export function spanOf({ from, to }: Period, today: Day): Span | undefined {
  return SPANS.find((span) => {
    const last = lastDays(span, today);
    return last.from === from && last.to === to;
  });
}

export function lengthOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** Why these days cannot be shown. */
export function wrongDays(period: Period, today: Day): 'order' | 'future' | 'long' | undefined {
  if (period.to < period.from) return 'order';
  if (period.to > today) return 'future';
  return lengthOf(period) > MOST_DAYS ? 'long' : undefined;
}

/** The days of an address, where they can be shown. */
export function periodOf({ from, to }: { from?: string; to?: string }, today: Day): Period {
  if (isDay(from) && isDay(to) && wrongDays({ from, to }, today) === undefined) return { from, to };
  return lastDays('28', today);
}

export function otherPeriod(period: Period, comparison: Comparison): Period {
  const days = comparison === 'year' ? 364 : lengthOf(period);
  return { from: addDays(period.from, -days), to: addDays(period.to, -days) };
}

/** On how many of the days the building is open, by the weekdays of now. */
export function openDaysIn(period: Period, openDays: readonly string[]): number {
  return Array.from({ length: lengthOf(period) }, (_, at) => addDays(period.from, at)).filter((day) => openDays.includes(weekdayName(day))).length;
}

/** The end of the last month that is closed, in the night 36 days after it at the soonest: what is told late changes it no more. */
export function closedUntil(today: Day): Day {
  let end = lastOfMonthBefore(today);
  while (addDays(end, 36) >= today) end = lastOfMonthBefore(end);
  return end;
}

const lastOfMonthBefore = (day: Day) => addDays(`${day.slice(0, 8)}01`, -1);
