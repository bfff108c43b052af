import { t } from '@lingui/core/macro';
import type { ForecastDay, ForecastRecord } from '../../api/occupancy/types.gen';
import { formatDay, formatNumber } from '../../ui/when';
import { wholePercent } from './utilisation-words';

/** A number of spaces, as exact as a forecast can be. */
export function aFew(spaces: number): string {
  return formatNumber(spaces, { maximumFractionDigits: spaces < 10 ? 1 : 0 });
}

/** `12 to 23`; undefined where it is not known. */
export function spanWord({ low, high }: ForecastDay): string | undefined {
  if (low === undefined || high === undefined) return undefined;
  const [from, to] = [aFew(low), aFew(high)];
  return t`${from} to ${to}`;
}

/** What is found: the busiest of the days ahead. */
export function busiestAhead(days: readonly ForecastDay[], spaces: string): string {
  const best = days.reduce((most, day) => (day.mostBooked > most.mostBooked ? day : most));
  const [day, about, span] = [formatDay(best.day, 'long'), aFew(best.mostBooked), spanWord(best)];
  return span === undefined ? t`Busiest is probably ${day}: about ${about} ${spaces} at once` : t`Busiest is probably ${day}: about ${about} ${spaces} at once (${span})`;
}

/** How good such forecasts were; {@code ofMedian} where another method was better than the median. */
export function trackRecord({ meanError, within }: ForecastRecord, ofMedian: ForecastRecord | undefined, spaces: string): string {
  const off = formatNumber(meanError, { maximumFractionDigits: 1 });
  const first = t`On the last three weeks, such a forecast was off by ${off} ${spaces} on average.`;
  const other = ofMedian && formatNumber(ofMedian.meanError, { maximumFractionDigits: 1 });
  const second = other === undefined ? t`It is the median of the same weekday, since no other way did better.` : t`The median of the same weekday was off by ${other}.`;
  const share = within === undefined ? undefined : wholePercent(within);
  return [first, second, share && t`${share} of the days lay within the span that was told.`].filter(Boolean).join(' ');
}
