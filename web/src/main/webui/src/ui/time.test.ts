import { describe, expect, it } from 'vitest';
import { addDays, dayIn, exists, instantAt, isDay, midday, mondayOf, quarterHours, timeIn, weekday, weekdayName } from './time';

const amsterdam = 'Europe/Amsterdam';

describe('days and times of a building', () => {
  it('tells the day of the building, not of the reader', () => {
    expect(dayIn(amsterdam, '2026-11-23T23:30:00Z')).toBe('2026-11-24');
    expect(dayIn('America/New_York', '2026-11-24T03:00:00Z')).toBe('2026-11-23');
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

  it('moves a time that the clocks skip to as much later', () => {
    expect(instantAt(amsterdam, '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z');
    expect(exists(amsterdam, '2026-03-29', '02:30')).toBe(false);
    expect(exists(amsterdam, '2026-03-29', '03:30')).toBe(true);
  });

  it('knows zones whose clocks move by half an hour, or at midnight', () => {
    expect(instantAt('Australia/Lord_Howe', '2026-10-04', '01:45')).toBe('2026-10-03T15:15:00Z');
    expect(instantAt('Australia/Lord_Howe', '2026-10-04', '09:00')).toBe('2026-10-03T22:00:00Z');
    expect(exists('Africa/Cairo', '2026-04-24', '00:15')).toBe(false);
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

  it('begins on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekdayName('2026-11-24')).toBe('TUESDAY');
  });
});

describe('quarter hours', () => {
  it('run from opening to closing', () => {
    const times = quarterHours('07:00', '19:00');

    expect(times[0]).toBe('07:00');
    expect(times.at(-1)).toBe('19:00');
    expect(times).toHaveLength(49);
  });

  it('leave out the hour that the clocks skip', () => {
    const times = quarterHours('00:00', '06:00', { zone: amsterdam, day: '2026-03-29' });

    expect(times).not.toContain('02:00');
    expect(times).not.toContain('02:45');
    expect(times).toContain('03:00');
  });

  it('split the day in the middle of the opening hours', () => {
    expect(midday('07:00', '19:00')).toBe('13:00');
    expect(midday('08:30', '17:00')).toBe('12:45');
  });
});
