import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { addDays, dayIn, type Day, type Instant } from './time';

/** Days and times in the reader's words; the zone is always the building's. */
const formats = new Map<string, Intl.DateTimeFormat>();

const lengths = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  narrow: { weekday: 'short' },
  number: { day: 'numeric' },
  month: { day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `Tue 24 Nov`, or by `length`: `Tuesday 24 November`, `Tuesday`, `Tue`, `24`, `24 November 2026`. */
export function formatDay(day: Day, length: keyof typeof lengths = 'short'): string {
  return format({ ...lengths[length], timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}

/** `today`, `tomorrow` and `yesterday` by name; any other day as {@link formatDay} says it. */
export function nearDay(day: Day, today: Day, length: keyof typeof lengths = 'long'): string {
  const away = [-1, 0, 1].find((days) => addDays(today, days) === day);
  return away === undefined ? formatDay(day, length) : new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(away, 'day');
}

export function formatTime(zone: string, instant: Instant): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(instant));
}

/** `09:00–17:00`. */
export function formatSlot(zone: string, start: Instant, end: Instant): string {
  return `${formatTime(zone, start)}–${formatTime(zone, end)}`;
}

/** `Tomorrow, 09:00–17:00`: a day and a slot in one line, with a capital. */
export function formatWhen(zone: string, start: Instant, end: Instant, now: Instant = Date.now()): string {
  return `${capital(nearDay(dayIn(zone, start), dayIn(zone, now)))}, ${formatSlot(zone, start, end)}`;
}

/** A moment on the reader's own clock: `09:12`, or `Mon 23 Nov 09:12` on another day. */
export function formatMoment(instant: Instant, now: Instant = Date.now()): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = dayIn(zone, instant);
  return [day === dayIn(zone, now) ? '' : formatDay(day), formatTime(zone, instant)].join(' ').trim();
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
