/**
 * Days and times of a building: a day is `2026-11-24`, a time `09:15`, both in the building's zone; instants are UTC. Of a
 * time that the clock shows twice on a day, `02:15` is the first and `02:15+01:00`, with its offset, the second.
 */
export type Day = string;
export type Time = string;
export type Instant = string | number | Date;

const endOfDay: Time = '24:00';
const minute = 60_000;
const quarter = 15 * minute;
const dayLength = 24 * 60 * minute;
const parts = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

export function dayIn(zone: string, instant: Instant = Date.now()): Day {
  return localIn(zone, instant).slice(0, 10);
}

export function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function timeIn(zone: string, instant: Instant = Date.now()): Time {
  const local = localIn(zone, instant);
  const time = local.slice(11, 16);
  return isSecond(zone, instant) ? `${time}${offsetText(offset(zone, epoch(instant)))}` : time;
}

/** What the clock on the wall shows, the first time as the second. */
export function clockIn(zone: string, instant: Instant = Date.now()): Time {
  return localIn(zone, instant).slice(11, 16);
}

/** When a slot ends: midnight is 24:00 of the day that it ends, not 00:00 of the next. */
export function endIn(zone: string, end: Instant): Time {
  const time = timeIn(zone, end);
  return time === '00:00' ? endOfDay : time;
}

/**
 * The instant of a local time. When the clocks go back and a time comes twice, the first unless it says its offset; when
 * they go forward and it never comes, as much later as the clocks skip. All as the services do.
 */
export function instantAt(zone: string, day: Day, time: Time): string {
  return new Date(millisAt(zone, day, time)).toISOString().replace('.000Z', 'Z');
}

/** What a time of another day is on this one: the clock may skip it, and then shows a later one, or show it but once. */
export function timeOn(zone: string, day: Day, time: Time): Time {
  if (time === endOfDay) return time;
  const shown = timeIn(zone, instantAt(zone, day, time));
  return time.length > 5 && shown !== time ? timeOn(zone, day, time.slice(0, 5)) : shown;
}

function millisAt(zone: string, day: Day, time: Time): number {
  if (time.length > 5) return Date.parse(`${day}T${time.slice(0, 5)}:00${time.slice(5)}`);
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const before = offset(zone, asUtc - dayLength);
  const after = offset(zone, asUtc + dayLength);
  const fits = [before, after].find((shift) => offset(zone, asUtc - shift) === shift);
  return asUtc - (fits ?? before);
}

/** Whether the clock shows this time twice on this day. */
export function comesTwice(zone: string, instant: Instant): boolean {
  return isSecond(zone, instant) || isSecond(zone, epoch(instant) + goneBack(zone, epoch(instant) + dayLength));
}

function isSecond(zone: string, instant: Instant): boolean {
  const at = epoch(instant);
  const back = goneBack(zone, at);
  return back > 0 && offset(zone, at - back) === offset(zone, at) + back;
}

/** By how many milliseconds the clocks went back in the day before an instant. */
function goneBack(zone: string, instant: number): number {
  return Math.max(0, offset(zone, instant - dayLength) - offset(zone, instant));
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

/** The first of some days, in their order, on which a building is open; in a weekend only when it is not open on any other. */
export function firstOpenDay(openDays: readonly string[], days: readonly Day[]): Day | undefined {
  const open = days.filter((day) => openDays.includes(weekdayName(day)));
  return open.find((day) => weekday(day) < 6) ?? open[0];
}

const names = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The day's name as the services write it. */
export function weekdayName(day: Day): (typeof names)[number] {
  return names[weekday(day) - 1]!;
}

/** The number of the week by ISO 8601: the year's first week is the one with its first Thursday. */
export function weekOf(day: Day): number {
  const thursday = addDays(mondayOf(day), 3);
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / dayLength / 7);
}

/** The opening hours of a day of a building. */
export interface OpenDay {
  zone: string;
  day: Day;
  opens: Time;
  closes: Time;
}

/** Every quarter hour from opening to closing, both included, as the clocks of that day go: of 23, 24 or 25 hours. */
export function quarters({ zone, day, opens, closes }: OpenDay): number[] {
  const first = Math.ceil(millisAt(zone, day, opens) / quarter);
  const last = Math.floor(millisAt(zone, day, closes) / quarter);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * quarter);
}

/** The same as times of that day. */
export function quarterHours(open: OpenDay): Time[] {
  const end = millisAt(open.zone, open.day, endOfDay);
  return quarters(open).map((at) => (at === end ? endOfDay : timeIn(open.zone, at)));
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

function epoch(instant: Instant): number {
  return new Date(instant).getTime();
}

/** As in +01:00. */
export function offsetText(milliseconds: number): string {
  const ahead = Math.abs(milliseconds / minute);
  return `${milliseconds < 0 ? '-' : '+'}${clock(ahead)}`;
}

/** Milliseconds that the zone is ahead of UTC at an instant; clocks change on a quarter hour. */
export function offset(zone: string, instant: number): number {
  const begun = Math.floor(instant / quarter) * quarter;
  const key = `${zone} ${begun}`;
  const known = offsets.get(key) ?? Date.parse(`${localIn(zone, begun)}Z`) - begun;
  offsets.set(key, known);
  return known;
}

function localIn(zone: string, instant: Instant): string {
  let format = parts.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    parts.set(zone, format);
  }
  return format.format(new Date(instant)).replace(' ', 'T');
}
