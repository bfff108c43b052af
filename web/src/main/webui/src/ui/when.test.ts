import { i18n } from '@lingui/core';
import { describe, expect, it, vi } from 'vitest';
import { instantAt } from './time';
import { formatEnd, formatSlot, formatTime, otherPlace } from './when';

const amsterdam = 'Europe/Amsterdam';
const catalogues = import.meta.glob<{ messages: Record<string, string> }>('./locales/*.po', { eager: true });
const { resolvedOptions } = Intl.DateTimeFormat.prototype;

/** Whose clock is that of the zone, and who reads the language. */
function readIn(zone: string, locale: 'en' | 'nl' = 'en') {
  i18n.loadAndActivate({ locale, messages: catalogues[`./locales/${locale}.po`]!.messages });
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), timeZone: zone };
  });
}

describe('a slot', () => {
  it.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T16:00:00Z', '09:00–17:00', '09:00–17:00'],
    ['2026-11-24T22:45:00Z', '2026-11-24T23:00:00Z', '23:45–24:00', '23:45–24:00'],
    ['2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z', '00:00–24:00', '00:00–24:00'],
    ['2027-10-31T00:15:00Z', '2027-10-31T01:15:00Z', '02:15 (summer time)–02:15 (winter time), 1 hour', '02:15 (zomertijd)–02:15 (wintertijd), 1 uur'],
    ['2027-10-31T01:15:00Z', '2027-10-31T02:15:00Z', '02:15 (winter time)–03:15', '02:15 (wintertijd)–03:15'],
    ['2027-10-30T23:30:00Z', '2027-10-31T02:00:00Z', '01:30–03:00, 2 hours and 30 minutes', '01:30–03:00, 2 uur en 30 minuten'],
    ['2027-10-30T22:00:00Z', '2027-10-31T23:00:00Z', '00:00–24:00, 25 hours', '00:00–24:00, 25 uur'],
    ['2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', '01:30–03:30, 1 hour', '01:30–03:30, 1 uur'],
    ['2027-03-28T07:00:00Z', '2027-03-28T15:00:00Z', '09:00–17:00', '09:00–17:00'],
  ])('from %s to %s is said by the clocks of its day', (start, end, english, inDutch) => {
    readIn(amsterdam);
    expect(formatSlot(amsterdam, start, end)).toBe(english);
    readIn(amsterdam, 'nl');
    expect(formatSlot(amsterdam, start, end)).toBe(inDutch);
  });

  it.each([
    [amsterdam, 'America/Kralendijk', '20:45–21:45, Kralendijk time', '20:45–21:45, tijd in Kralendijk'],
    ['America/Kralendijk', amsterdam, '01:45–02:45, Amsterdam time', '01:45–02:45, tijd in Amsterdam'],
    [amsterdam, 'America/New_York', '19:45–20:45, New York time', '19:45–20:45, tijd in New York'],
    [amsterdam, 'Etc/GMT+4', '20:45–21:45, UTC-04:00 time', '20:45–21:45, tijd in UTC-04:00'],
    [amsterdam, 'Europe/Brussels', '01:45–02:45', '01:45–02:45'],
    [amsterdam, amsterdam, '01:45–02:45', '01:45–02:45'],
  ])('names the zone to a reader in %s of a building in %s', (reader, zone, english, inDutch) => {
    readIn(reader);
    expect(formatSlot(zone, '2026-12-02T00:45:00Z', '2026-12-02T01:45:00Z')).toBe(english);
    readIn(reader, 'nl');
    expect(formatSlot(zone, '2026-12-02T00:45:00Z', '2026-12-02T01:45:00Z')).toBe(inDutch);
  });

  it('has a zone to name only while its clock shows another time', () => {
    readIn('Europe/Amsterdam');

    expect(otherPlace('Africa/Lagos', '2026-12-02T12:00:00Z')).toBeUndefined();
    expect(otherPlace('Africa/Lagos', '2026-07-02T12:00:00Z')).toBe('Lagos');
  });
});

describe('a time that the clock shows twice', () => {
  it.each([
    [amsterdam, '2027-10-31T00:45:00Z', '02:45 (summer time)'],
    [amsterdam, '2027-10-31T01:45:00Z', '02:45 (winter time)'],
    ['Australia/Lord_Howe', '2027-04-03T14:45:00Z', '01:45 (summer time)'],
    ['Australia/Lord_Howe', '2027-04-03T15:15:00Z', '01:45 (winter time)'],
    // These clocks are back by an hour for Ramadan, and no summer or winter is in it.
    ['Africa/Casablanca', '2027-02-07T01:30:00Z', '02:30 (UTC+01:00)'],
    ['Africa/Casablanca', '2027-02-07T02:30:00Z', '02:30 (UTC+00:00)'],
  ])('in %s, %s, is said with which it is', (zone, instant, said) => {
    readIn(zone);
    expect(formatTime(zone, instant)).toBe(said);
    expect(formatEnd(zone, instant)).toBe(said);
  });

  it('is not the midnight at which a day ends', () => {
    readIn('America/Havana');
    expect(formatEnd('America/Havana', instantAt('America/Havana', '2027-11-06', '24:00'))).toBe('24:00');
  });
});
