import { plural, t } from '@lingui/core/macro';
import type { ExpectedPeak, ExpectedPlace } from '../../api/occupancy/types.gen';
import { formatTime } from '../../ui/when';

/** When the place is busiest in what is left of the day, as it was at `at`. */
export function peakAheadWords({ peakAhead }: Pick<ExpectedPlace, 'peakAhead'>, at: string, zone: string): string {
  if (!peakAhead) return t`Nothing is booked any more today.`;
  const { booked } = peakAhead;
  const time = formatTime(zone, peakAhead.at);
  return isOver(peakAhead, at)
    ? t`It gets no busier today: ${plural(booked, { one: '# desk booked', other: '# desks booked' })} now.`
    : t`Busiest from ${time}: ${plural(booked, { one: '# desk booked', other: '# desks booked' })}.`;
}

/** When it was busiest, where that is past; undefined where it is to come, or is not told. */
export function peakPastWords({ peakToday }: Pick<ExpectedPlace, 'peakToday'>, at: string, zone: string): string | undefined {
  if (!peakToday || !isOver(peakToday, at)) return undefined;
  const time = formatTime(zone, peakToday.at);
  return t`The busiest moment of today began at ${time}, with ${plural(peakToday.booked, { one: '# desk booked', other: '# desks booked' })}.`;
}

function isOver(peak: ExpectedPeak, at: string): boolean {
  return Date.parse(peak.at) <= Date.parse(at);
}
