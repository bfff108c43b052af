import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { addDays, clockIn, comesTwice, dayIn, type Day, endIn, type Instant, instantAt, minutes, offset, offsetText, readersZone, type Time } from './time';

/** Days and times in the reader's words; the zone is always the building's. */
const formats = new Map<string, Intl.DateTimeFormat>();

const lengths = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  narrow: { weekday: 'short' },
  number: { day: 'numeric' },
  monthName: { month: 'long' },
  month: { day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `Tue 24 Nov`, or by `length`: `Tuesday 24 November`, `Tuesday`, `Tue`, `24`, `November`, `24 November 2026`. */
export function formatDay(day: Day, length: keyof typeof lengths = 'short'): string {
  return format({ ...lengths[length], timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}

/** `today`, `tomorrow` and `yesterday` by name; any other day as {@link formatDay} says it. */
export function nearDay(day: Day, today: Day, length: keyof typeof lengths = 'long'): string {
  const away = [-1, 0, 1].find((days) => addDays(today, days) === day);
  return away === undefined ? formatDay(day, length) : new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(away, 'day');
}

/** `09:15`, and of a time that the clock shows twice which it is: `02:15 (summer time)`. */
export function formatTime(zone: string, instant: Instant): string {
  return comesTwice(zone, instant) ? `${clockIn(zone, instant)} (${whichOfTwo(zone, instant)})` : clockIn(zone, instant);
}

/** As {@link formatTime}; midnight is the 24:00 of the day that it ends. */
export function formatEnd(zone: string, end: Instant): string {
  return endIn(zone, end) === '24:00' ? '24:00' : formatTime(zone, end);
}

function whichOfTwo(zone: string, instant: Instant): string {
  const ahead = offset(zone, new Date(instant).getTime());
  const [year] = dayIn(zone, instant).split('-');
  const [january, july] = ['01', '07'].map((month) => offset(zone, Date.parse(`${year}-${month}-01T12:00:00Z`)));
  if (january !== july && ahead === Math.max(january!, july!)) return t`summer time`;
  if (january !== july && ahead === Math.min(january!, july!)) return t`winter time`;
  return `UTC${offsetText(ahead)}`;
}

/** `09:00–17:00`; where the clocks change in between, so that they say another length than passes, with that: `01:30–03:30, 1 hour`. */
export function formatSpan(zone: string, start: Instant, end: Instant): string {
  const span = `${formatTime(zone, start)}–${formatEnd(zone, end)}`;
  const passes = Math.round((new Date(end).getTime() - new Date(start).getTime()) / 60_000);
  const nights = (Date.parse(dayIn(zone, end)) - Date.parse(dayIn(zone, start))) / 60_000;
  const said = nights + minutes(clockIn(zone, end)) - minutes(clockIn(zone, start));
  return passes === said ? span : `${span}, ${formatLength(passes)}`;
}

/** A span of a day of a building, which names its zone to a reader whose clock shows another time: `09:00–17:00, Kralendijk time`. */
export function formatSlot(zone: string, start: Instant, end: Instant): string {
  return withPlace(zone, start, formatSpan(zone, start, end));
}

/** As {@link formatSlot}, of what the clock of the building shows on a day. */
export function formatClockTimes(zone: string, day: Day, from: Time, to: Time): string {
  return withPlace(zone, instantAt(zone, day, from), `${from}–${to}`);
}

function withPlace(zone: string, instant: Instant, times: string): string {
  const place = otherPlace(zone, instant);
  return place === undefined ? times : `${times}, ${t`${place} time`}`;
}

/** Where the clock of a zone hangs, when it does not show what the reader's shows. */
export function otherPlace(zone: string, instant: Instant = Date.now()): string | undefined {
  const at = new Date(instant).getTime();
  const ahead = offset(zone, at);
  if (ahead === offset(readersZone(), at)) return undefined;
  return /^Etc\/|^[^/]+$/.test(zone) ? `UTC${offsetText(ahead)}` : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** `1 hour`, `1 hour and 30 minutes`. */
function formatLength(count: number): string {
  const said = (value: number, unit: string) => (value === 0 ? [] : [formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' })]);
  return formatList([...said(Math.floor(count / 60), 'hour'), ...said(count % 60, 'minute')]);
}

/** `tomorrow, 09:00–17:00`: a day and a slot in one line; who begins with it gives it its {@link capital}. */
export function formatWhen(zone: string, start: Instant, end: Instant, now: Instant = Date.now()): string {
  return `${nearDay(dayIn(zone, start), dayIn(zone, now))}, ${formatSlot(zone, start, end)}`;
}

/** As {@link formatWhen}, of slots of one day: `tomorrow, 09:00–10:00 and 13:00–17:00`. */
export function formatTimes(zone: string, slots: readonly { start: Instant; end: Instant }[], now: Instant = Date.now()): string {
  const [last] = slots.slice(-1);
  if (last === undefined) return '';
  const before = slots.slice(0, -1).map(({ start, end }) => formatSpan(zone, start, end));
  const day = nearDay(dayIn(zone, last.start), dayIn(zone, now));
  return `${day}, ${formatList([...before, formatSlot(zone, last.start, last.end)])}`;
}

/** A moment, on the reader's own clock unless another is named: `09:12`, or `Mon 23 Nov 09:12` on another day. */
export function formatMoment(instant: Instant, now: Instant = Date.now(), zone = readersZone()): string {
  const day = dayIn(zone, instant);
  return [day === dayIn(zone, now) ? '' : formatDay(day), formatTime(zone, instant)].join(' ').trim();
}

/** The same in a sentence: `at 09:12`, or `Mon 23 Nov at 09:12`. */
export function atMoment(instant: Instant, now: Instant = Date.now(), zone = readersZone()): string {
  const [day, time] = [dayIn(zone, instant), formatTime(zone, instant)];
  return day === dayIn(zone, now) ? t`at ${time}` : t`${formatDay(day)} at ${time}`;
}

/** `Monday` or `Mon`, by its place in the week from 1; who begins with it gives it a capital. */
export function formatWeekday(number: number, length: 'weekday' | 'narrow' = 'weekday'): string {
  return formatDay(addDays('2024-01-01', number - 1), length);
}

/** How long ago, in the largest unit that fits: `3 minutes ago`. */
export function formatAgo(instant: Instant, now: Instant = Date.now()): string {
  const seconds = (new Date(instant).getTime() - new Date(now).getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (Math.abs(seconds) < 60) return relative.format(0, 'second');
  if (Math.abs(seconds) < 3600) return relative.format(Math.trunc(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  return relative.format(Math.trunc(seconds / 86_400), 'day');
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** `Emma, Noor and 2 more`. */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** The present moment, told again every so often while the page is looked at. */
export function useNow(everySeconds = 20): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tell = () => setNow(new Date());
    const timer = setInterval(tell, everySeconds * 1000);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [everySeconds]);
  return now;
}

/** For components that say days and times but no words of their own: shows them anew when the language changes. */
export function useLanguage(): string {
  return useLingui().i18n.locale;
}

/** The English of Europe: 24 hours, day before month. */
function locale(): string {
  return i18n.locale === 'nl' ? 'nl-NL' : 'en-GB';
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, known);
  return known;
}
