import { describe, expect, it } from 'vitest';
import { addDays, clockIn, comesTwice, dayIn, endIn, firstOpenDay, instantAt, isDay, midday, mondayOf, quarterHours, quarters, timeIn, weekday, weekdayName, weekOf } from './time';

const amsterdam = 'Europe/Amsterdam';

describe('days and times of a building', () => {
  it.each(['2026-01-15', '2026-03-28', '2026-03-29', '2026-10-25'])('ends %s at 24:00', (day) => {
    const end = instantAt(amsterdam, day, '24:00');

    expect(end).toBe(instantAt(amsterdam, addDays(day, 1), '00:00'));
    expect(endIn(amsterdam, end)).toBe('24:00');
    expect(quarterHours({ zone: amsterdam, day, opens: '23:00', closes: '24:00' })).toEqual(['23:00', '23:15', '23:30', '23:45', '24:00']);
  });

  it('tells the day of the building, not of the reader', () => {
    expect(dayIn(amsterdam, '2026-11-23T23:30:00Z')).toBe('2026-11-24');
    expect(dayIn('America/New_York', '2026-11-24T03:00:00Z')).toBe('2026-11-23');
  });

  it('finds the first day that is open, and none in a weekend unless the weekend is all there is', () => {
    const fromFriday = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'];

    expect(firstOpenDay(['SATURDAY', 'MONDAY'], fromFriday)).toBe('2026-11-30');
    expect(firstOpenDay(['SUNDAY'], fromFriday)).toBe('2026-11-29');
    expect(firstOpenDay(['TUESDAY'], fromFriday)).toBeUndefined();
  });

  it.each([
    ['2026-01-15', '09:00', '2026-01-15T08:00:00Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00Z'],
    ['2026-03-29', '01:45', '2026-03-29T00:45:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25', '01:45', '2026-10-24T23:45:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('knows the instant of %s %s', (day, time, instant) => {
    expect(instantAt(amsterdam, day, time)).toBe(instant);
    expect(timeIn(amsterdam, instant)).toBe(time);
  });

  it('takes the first of two equal times when the clocks go back', () => {
    expect(instantAt(amsterdam, '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z');
  });

  it('tells the second of two equal times by its offset', () => {
    expect(timeIn(amsterdam, '2026-10-25T00:30:00Z')).toBe('02:30');
    expect(timeIn(amsterdam, '2026-10-25T01:30:00Z')).toBe('02:30+01:00');
    expect(instantAt(amsterdam, '2026-10-25', '02:30+01:00')).toBe('2026-10-25T01:30:00Z');
    expect(clockIn(amsterdam, '2026-10-25T01:30:00Z')).toBe('02:30');
  });

  it('moves a time that the clocks skip to as much later', () => {
    expect(instantAt(amsterdam, '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z');
  });

  it('knows zones whose clocks move by half an hour, or at midnight', () => {
    expect(instantAt('Australia/Lord_Howe', '2026-10-04', '01:45')).toBe('2026-10-03T15:15:00Z');
    expect(instantAt('Australia/Lord_Howe', '2026-10-04', '09:00')).toBe('2026-10-03T22:00:00Z');
    expect(instantAt('Africa/Cairo', '2026-04-24', '00:00')).toBe('2026-04-23T22:00:00Z');
  });
});

describe('days of an address', () => {
  it.each(['2026-99-99', '2026-02-30', '0000-00-00', 'tomorrow', '2026-1-1', 20261124, undefined])('are no days when they are not in the calendar: %s', (word) => {
    expect(isDay(word)).toBe(false);
  });

  it('are days when they are', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });
});

describe('weeks', () => {
  it('counts days across the change of the clocks', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it.each([
    ['2026-01-01', 1],
    ['2026-11-29', 48],
    ['2026-11-30', 49],
    ['2026-12-27', 52],
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2022-01-01', 52],
    ['2021-01-03', 53],
  ])('knows the number of the week of %s by ISO 8601', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });

  it('begins on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekdayName('2026-11-24')).toBe('TUESDAY');
  });
});

/** Zones by whose clocks a day is not always of 24 hours, or not of whole hours from UTC. */
const changes: [zone: string, day: string, hours: number][] = [
  [amsterdam, '2027-03-27', 24],
  [amsterdam, '2027-03-28', 23],
  [amsterdam, '2027-10-31', 25],
  ['America/Kralendijk', '2027-03-28', 24],
  ['America/New_York', '2027-11-07', 25],
  ['Australia/Lord_Howe', '2027-04-04', 24.5],
  ['Australia/Lord_Howe', '2027-10-03', 23.5],
  ['Africa/Cairo', '2027-04-30', 23],
  ['Africa/Cairo', '2027-10-28', 25],
  ['America/Havana', '2027-11-07', 25],
  ['Asia/Kathmandu', '2027-03-28', 24],
];

describe('quarter hours', () => {
  it('run from opening to closing', () => {
    const times = quarterHours({ zone: amsterdam, day: '2026-11-24', opens: '07:00', closes: '19:00' });

    expect(times[0]).toBe('07:00');
    expect(times.at(-1)).toBe('19:00');
    expect(times).toHaveLength(49);
  });

  it.each(changes)('of a whole day in %s, %s, are those of %s hours', (zone, day, hours) => {
    const whole = { zone, day, opens: '00:00', closes: '24:00' };
    const times = quarterHours(whole);

    expect(times).toHaveLength(hours * 4 + 1);
    expect(new Set(times).size).toBe(times.length);
    expect(times.slice(0, -1).map((time) => instantAt(zone, day, time))).toEqual(quarters(whole).slice(0, -1).map((at) => instantAt('UTC', dayIn('UTC', at), clockIn('UTC', at))));
    expect(instantAt(zone, day, '24:00')).toBe(instantAt(zone, addDays(day, 1), '00:00'));
    expect(endIn(zone, quarters(whole).at(-1)!)).toBe('24:00');
  });

  it.each(changes)('in %s, %s, that the clock shows twice are as many as its day is longer than 24 hours', (zone, day, hours) => {
    const twice = quarters({ zone, day, opens: '00:00', closes: '24:00' }).slice(0, -1).filter((at) => comesTwice(zone, at));

    expect(twice).toHaveLength(Math.max(0, hours - 24) * 2 * 4);
    expect(new Set(twice.map((at) => clockIn(zone, at))).size).toBe(twice.length / 2);
  });

  it('leave out the hour that the clocks skip', () => {
    const times = quarterHours({ zone: amsterdam, day: '2026-03-29', opens: '00:00', closes: '06:00' });

    expect(times).not.toContain('02:00');
    expect(times).not.toContain('02:45');
    expect(times).toContain('03:00');
  });

  it('split the day in the middle of the opening hours', () => {
    expect(midday('07:00', '19:00')).toBe('13:00');
    expect(midday('08:30', '17:00')).toBe('12:45');
  });
});
