import { t } from '@lingui/core/macro';
import type { SpaceKind } from '../../api/booking/types.gen';
import type { Day } from '../../ui/time';
import { capital, formatDay, formatList, formatNumber } from '../../ui/when';
import type { Period } from './period';
import type { Measure } from './view';
import type { Peak, Week } from './week-shape';
import { percent, weekdayName } from './words';

export function spacesWord(kind: SpaceKind): string {
  return kind === 'ROOM' ? t`rooms` : t`desks`;
}

export function measureName(measure: Measure): string {
  return { booked: t`Share booked`, checkedIn: t`Share checked in`, counted: t`People counted by sensors, as a share` }[measure];
}

/** `82%`, and of a little more than nothing `<1%`. */
export function wholePercent(share: number): string {
  const [shown, least] = [share, 0.01].map((one) => formatNumber(one, { style: 'percent', maximumFractionDigits: 0 }));
  return share > 0 && share < 0.005 ? `<${least}` : shown!;
}

/** `09:00–10:00`, by the clock of the building. */
export function hourSpan(hour: number): string {
  return `${fullHour(hour)}–${fullHour(hour + 1)}`;
}

/** `09:00`. */
export function fullHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

export function periodName({ from, to }: Period): string {
  const [first, last] = [formatDay(from, 'month'), formatDay(to, 'month')];
  return from === to ? first : t`${first} to ${last}`;
}

/** Hours of spaces: `1,204 hours`. */
export function hoursWord(hours: number): string {
  return formatNumber(hours, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: hours < 10 ? 2 : 0 });
}

/** `Tuesday 09:00–10:00`. */
export function peakName({ day, hour }: Peak): string {
  return `${weekdayName(day)} ${hourSpan(hour)}`;
}

/** What is found, in one or two sentences. */
export function finding({ busiest, quietest }: Week, measure: Measure, kind: SpaceKind): string {
  const spaces = spacesWord(kind);
  if (!busiest) return measure === 'counted' ? t`No sensor counted people here in these days.` : t`Of these days it is not known that any ${spaces} were in service, so there is no share to show.`;
  if (busiest.share === 0) return foundNothing(measure, spaces);
  const sentence = foundPeak(busiest, measure, spaces);
  if (!quietest || quietest.day === busiest.day) return sentence;
  const [quiet, least] = [weekdayName(quietest.day), wholePercent(quietest.share)];
  return `${sentence} ${t`On an average ${quiet} it was ${least} at most.`}`;
}

function foundPeak({ day: at, hour: of, share: most }: Peak, measure: Measure, spaces: string): string {
  const [day, hour, share] = [weekdayName(at), hourSpan(of), wholePercent(most)];
  switch (measure) {
    case 'booked':
      return t`On an average ${day}, ${share} of the ${spaces} were booked at the busiest hour (${hour}).`;
    case 'checkedIn':
      return t`On an average ${day}, somebody had checked in to ${share} of the ${spaces} at the busiest hour (${hour}).`;
    case 'counted':
      return t`On an average ${day}, sensors counted as many people as ${share} of the ${spaces} at the busiest hour (${hour}).`;
  }
}

function foundNothing(measure: Measure, spaces: string): string {
  switch (measure) {
    case 'booked':
      return t`None of the ${spaces} were booked in these days.`;
    case 'checkedIn':
      return t`Nobody checked in to ${spaces} in these days.`;
    case 'counted':
      return t`Sensors counted nobody here in these days.`;
  }
}

/** The finding of the heat map. */
export function fullest({ busiest }: Week): string {
  if (!busiest) return t`There is no share of any hour`;
  const [when, share] = [peakName(busiest), wholePercent(busiest.share)];
  return t`Fullest on ${when}: ${share}`;
}

/** The finding of the columns of days. */
export function fullestDay(best: readonly [Day, number] | undefined): string {
  if (!best) return t`There is no share of any day`;
  const [day, share] = [formatDay(best[0], 'long'), wholePercent(best[1])];
  return t`The fullest day was ${day}: ${share} on average`;
}

/** The finding of the shape of the week. */
export function steepness({ peakOverMean }: Week): string {
  if (peakOverMean === undefined) return t`The busiest hour of each weekday`;
  const times = formatNumber(peakOverMean, { maximumFractionDigits: 1 });
  return t`The busiest hour is ${times} times as full as the average hour`;
}

/** How full it was on average, and how much that differs from the other period. */
export function difference(now: number | undefined, then: number | undefined): string {
  if (now === undefined || then === undefined) return t`Of one of the periods there is no share, so they cannot be compared.`;
  const [here, there] = [percent(now), percent(then)];
  const points = Math.round(1000 * (now - then)) / 10;
  const count = formatNumber(Math.abs(points), { maximumFractionDigits: 1 });
  if (points === 0) return t`As full on average as in the other period: ${here}.`;
  return points > 0
    ? t`On average ${here}, and ${there} in the other period: ${count} percentage points more.`
    : t`On average ${here}, and ${there} in the other period: ${count} percentage points less.`;
}

/** `Saturday and Sunday`. */
export function weekdayList(days: readonly number[]): string {
  return capital(formatList(days.map((day) => weekdayName(day))));
}
