import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { kade } from '../../api/fixtures';
import { stepOf } from './heat-map';
import { byDay, byWeekdayHour, group } from './utilisation.fixture';
import { difference, finding, fullest, hoursWord, periodName, steepness, wholePercent } from './utilisation-words';
import { daysWithFigures, meanOf, totalsOf, weekOf } from './week-shape';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const { openDays } = kade;
const week = weekOf(byWeekdayHour, 'booked', openDays);

describe('the average week', () => {
  it('has every hour of each weekday', () => {
    expect(week.hours).toEqual([9, 10, 11]);
    expect(week.days.map(({ day, hours }) => [day, ...hours.map(({ share }) => share)])).toEqual([
      [0, 0.4, 0.5, 0.45],
      [1, 0.6, 0.82, 0.7],
      [2, 0.5, 0.55, 0.45],
      [3, 0.6, 0.7, 0.65],
      [4, 0.1, 0.21, 0.15],
    ]);
  });

  it('leaves out a weekday on which the building is closed and empty, and no other', () => {
    expect(week.closed).toEqual([5, 6]);
    const visited = weekOf([...byWeekdayHour, group(3, { weekday: 'SUNDAY', hour: 13 })], 'booked', openDays);
    expect(visited.closed).toEqual([5]);
    expect(visited.hours).toEqual([9, 10, 11, 12, 13]);
    expect(visited.days[0]!.hours[3]).toEqual({ hour: 12, known: false, share: undefined });
    expect(visited.days.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 6]);
  });

  it('is said of the days on which the building is open', () => {
    const visited = weekOf([...byWeekdayHour, group(3, { weekday: 'SUNDAY', hour: 13 }), group(99, { weekday: 'SATURDAY', hour: 13 })], 'booked', openDays);
    expect(visited.mean).toBe(week.mean);
    expect(visited.busiest).toEqual(week.busiest);
    expect(visited.quietest).toEqual(week.quietest);
  });

  it('has its peak, its least full day, and the peak over the mean', () => {
    expect(week.busiest).toEqual({ day: 1, hour: 10, share: 0.82 });
    expect(week.quietest).toEqual({ day: 4, hour: 10, share: 0.21 });
    expect(week.mean).toBeCloseTo(7.38 / 15, 10);
    expect(week.peakOverMean).toBeCloseTo(0.82 / (7.38 / 15), 10);
  });

  it('lets every space and quarter hour count as much', () => {
    expect(meanOf([group(100, { quarterHours: 4 }), group(0, { quarterHours: 12 })], 'booked')).toBe(0.25);
    const { bookedShare: _, ...withoutSpaces } = group(1, { capacity: 0 });
    expect(meanOf([withoutSpaces], 'booked')).toBeUndefined();
  });

  it('has no share where no sensor told, never nought', () => {
    const counted = weekOf([group(50, { weekday: 'MONDAY', hour: 9, counted: 30, countedShare: 0.3 }), group(50, { weekday: 'MONDAY', hour: 10 })], 'counted', openDays);
    expect(counted.days[0]!.hours.map(({ known, share }) => [known, share])).toEqual([
      [true, 0.3],
      [true, undefined],
    ]);
    expect(counted.mean).toBe(0.3);
    expect(weekOf(byWeekdayHour, 'counted', openDays).busiest).toBeUndefined();
  });

  it('is empty of no figures', () => {
    expect(weekOf([], 'booked', openDays)).toMatchObject({ hours: [], days: [], closed: [], busiest: undefined, mean: undefined });
  });
});

describe('the days', () => {
  it('are those on which the building is open or somebody came', () => {
    const days = daysWithFigures(byDay('2026-11-23', '2026-11-29'), openDays);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    expect(daysWithFigures([group(1, { day: '2026-11-28' })], openDays)).toHaveLength(1);
  });

  it('come to hours of spaces', () => {
    expect(totalsOf([group(50, { quarterHours: 48 }), group(20, { quarterHours: 48, released: 0 })])).toEqual({ inService: 2400, booked: 840, checkedIn: 420, givenBack: 60 });
  });
});

describe('the words', () => {
  it('say the finding', () => {
    expect(finding(week, 'booked', 'DESK')).toBe('On an average Tuesday, 82% of the desks were booked at the busiest hour (10:00–11:00). On an average Friday it was 21% at most.');
    expect(fullest(week)).toBe('Fullest on Tuesday 10:00–11:00: 82%');
    expect(steepness(week)).toBe('The busiest hour is 1.7 times as full as the average hour');
  });

  it('say nothing of another day where there is one alone', () => {
    const monday = weekOf(byWeekdayHour.slice(0, 3), 'checkedIn', openDays);
    expect(finding(monday, 'checkedIn', 'ROOM')).toBe('On an average Monday, somebody had checked in to 25% of the rooms at the busiest hour (10:00–11:00).');
  });

  it('tell nothing apart from not counted', () => {
    const counted = weekOf(byWeekdayHour, 'counted', openDays);
    expect(finding(counted, 'counted', 'DESK')).toBe('No sensor counted people here in these days.');
    const nobody = weekOf([group(0, { weekday: 'MONDAY', hour: 9 })], 'booked', openDays);
    expect(finding(nobody, 'booked', 'DESK')).toBe('None of the desks were booked in these days.');
  });

  it('round no little thing to nought', () => {
    expect([0, 0.001, 0.005, 0.821, 1.2].map(wholePercent)).toEqual(['0%', '<1%', '1%', '82%', '120%']);
    expect([hoursWord(0.25), hoursWord(1204.4)]).toEqual(['0.25 hours', '1,204 hours']);
  });

  it('say how two periods differ', () => {
    expect(difference(0.5, 0.452)).toBe('On average 50%, and 45.2% in the other period: 4.8 percentage points more.');
    expect(difference(0.4, 0.5)).toBe('On average 40%, and 50% in the other period: 10 percentage points less.');
    expect(difference(0.4, 0.4001)).toBe('As full on average as in the other period: 40%.');
    expect(difference(0.4, undefined)).toBe('Of one of the periods there is no share, so they cannot be compared.');
  });

  it('name the days with their years', () => {
    expect(periodName({ from: '2025-12-29', to: '2026-01-04' })).toBe('29 December 2025 to 4 January 2026');
    expect(periodName({ from: '2026-01-04', to: '2026-01-04' })).toBe('4 January 2026');
  });
});

it('has five steps of colour, and one for nothing', () => {
  expect([0, 0.001, 0.19, 0.2, 0.59, 0.6, 0.8, 1, 1.3].map(stepOf)).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 5]);
});
