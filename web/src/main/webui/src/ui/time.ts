/** Days and times of a building: a day is `2026-11-24`, a time `09:15`, both in the building's zone; instants are UTC. */
export type Day = string;
export type Time = string;
export type Instant = string | number | Date;

const minute = 60_000;
const dayLength = 24 * 60 * minute;
const parts = new Map<string, Intl.DateTimeFormat>();

export function dayIn(zone: string, instant: Instant = Date.now()): Day {
  return localIn(zone, instant).slice(0, 10);
}

export function timeIn(zone: string, instant: Instant = Date.now()): Time {
  return localIn(zone, instant).slice(11, 16);
}

/**
 * The instant of a local time. When the clocks go back and a time comes twice, the first; when they go forward and it
 * never comes, as much later as the clocks skip. Both as the services do.
 */
export function instantAt(zone: string, day: Day, time: Time): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const before = offset(zone, asUtc - dayLength);
  const after = offset(zone, asUtc + dayLength);
  const fits = [before, after].find((shift) => offset(zone, asUtc - shift) === shift);
  return new Date(asUtc - (fits ?? before)).toISOString().replace('.000Z', 'Z');
}

/** Whether the clocks of the zone show this time on this day. */
export function exists(zone: string, day: Day, time: Time): boolean {
  const instant = instantAt(zone, day, time);
  return timeIn(zone, instant) === time && dayIn(zone, instant) === day;
}

/** Whether a word, of an address for instance, is a day of the calendar. */
export function isDay(word: unknown): word is Day {
  return typeof word === 'string' && /^\d{4}-\d\d-\d\d$/.test(word) && new Date(`${word}T12:00:00Z`).getTime() > 0 && addDays(word, 0) === word;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

const names = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The day's name as the services write it. */
export function weekdayName(day: Day): (typeof names)[number] {
  return names[weekday(day) - 1]!;
}

/** Every quarter hour from opening to closing, both included, that the clocks of that day show. */
export function quarterHours(opens: Time, closes: Time, on?: { zone: string; day: Day }): Time[] {
  const times: Time[] = [];
  for (let at = Math.ceil(minutes(opens) / 15) * 15; at <= minutes(closes); at += 15) times.push(clock(at));
  return on ? times.filter((time) => exists(on.zone, on.day, time)) : times;
}

/** The quarter hour in the middle of the opening hours, where the morning ends and the afternoon begins. */
export function midday(opens: Time, closes: Time): Time {
  return clock(Math.round((minutes(opens) + minutes(closes)) / 30) * 15);
}

export function minutes(time: Time): number {
  const [hour = 0, rest = 0] = time.split(':').map(Number);
  return hour * 60 + rest;
}

function clock(count: number): Time {
  return `${String(Math.floor(count / 60)).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}`;
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offset(zone: string, instant: number): number {
  return Date.parse(`${localIn(zone, instant)}Z`) - Math.floor(instant / 1000) * 1000;
}

function localIn(zone: string, instant: Instant): string {
  let format = parts.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    parts.set(zone, format);
  }
  return format.format(new Date(instant)).replace(' ', 'T');
}
