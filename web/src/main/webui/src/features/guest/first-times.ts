import { addDays, type Day, dayIn, firstOpenDay, instantAt, quarterHours, type Time } from '../../ui/time';

export interface VisitTimes {
  day: Day;
  from: Time;
  to: Time;
}

interface OpeningHours {
  zone: string;
  opens: Time;
  closes: Time;
  openDays: readonly string[];
}

const HOUR = 4;

/** An hour that a guest may come in: the next one of today, or ten o'clock of the next day on which the building is open. */
export function firstTimes({ zone, opens, closes, openDays }: OpeningHours, now: Date): VisitTimes {
  const today = dayIn(zone, now);
  const open = firstOpenDay(openDays, [today]);
  const left = open ? quarterHours({ zone, day: today, opens, closes }).filter((time) => Date.parse(instantAt(zone, today, time)) > now.getTime()) : [];
  if (left.length > 1) return { day: today, ...anHour(left, 0) };
  const days = Array.from({ length: 7 }, (_, i) => addDays(today, i + 1));
  const day = firstOpenDay(openDays, days) ?? addDays(today, 1);
  const times = quarterHours({ zone, day, opens, closes });
  return { day, ...anHour(times, Math.max(0, times.indexOf('10:00'))) };
}

function anHour(times: readonly Time[], first: number): Pick<VisitTimes, 'from' | 'to'> {
  const from = times[first] ?? '10:00';
  return { from, to: times[Math.min(first + HOUR, times.length - 1)] ?? '11:00' };
}
