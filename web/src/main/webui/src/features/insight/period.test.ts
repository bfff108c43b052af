import { describe, expect, it } from 'vitest';
import { closedUntil, lastDays, lengthOf, openDaysIn, otherPeriod, periodOf, spanOf, wrongDays } from './period';

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

describe('the last weeks', () => {
  it('end yesterday, and are whole weeks', () => {
    expect(lastDays('28', '2026-11-29')).toEqual({ from: '2026-11-01', to: '2026-11-28' });
    expect(lastDays('364', '2026-11-29')).toEqual({ from: '2025-11-30', to: '2026-11-28' });
  });

  it.each(['28', '91', '364'] as const)('are %s days, also over the days on which the clocks change, and over years', (span) => {
    for (const today of ['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2027-01-01', '2028-03-01']) {
      const period = lastDays(span, today);
      expect(lengthOf(period)).toBe(Number(span));
      expect(spanOf(period, today)).toBe(span);
      expect(openDaysIn(period, WEEK)).toBe((Number(span) / 7) * 5);
    }
  });

  it('are other days tomorrow', () => {
    expect(spanOf(lastDays('28', '2026-11-29'), '2026-11-30')).toBeUndefined();
  });
});

describe('the days of an address', () => {
  it('are those that it says', () => {
    expect(periodOf({ from: '2025-12-29', to: '2026-01-04' }, '2026-11-29')).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  });

  it.each([
    ['none', {}],
    ['one alone', { from: '2026-11-01' }],
    ['no days', { from: '2026-02-30', to: 'x' }],
    ['in the wrong order', { from: '2026-11-02', to: '2026-11-01' }],
    ['to come', { from: '2026-11-02', to: '2026-11-30' }],
    ['too many', { from: '2025-10-25', to: '2026-11-29' }],
  ])('are the last four weeks where they are %s', (_, search) => {
    expect(periodOf(search, '2026-11-29')).toEqual({ from: '2026-11-01', to: '2026-11-28' });
  });

  it('are at most four hundred', () => {
    expect(wrongDays({ from: '2025-10-26', to: '2026-11-29' }, '2026-11-29')).toBeUndefined();
    expect(wrongDays({ from: '2025-10-25', to: '2026-11-29' }, '2026-11-29')).toBe('long');
  });
});

describe('the other period', () => {
  it('is as long, right before it', () => {
    expect(otherPeriod({ from: '2026-03-23', to: '2026-03-29' }, 'before')).toEqual({ from: '2026-03-16', to: '2026-03-22' });
    expect(otherPeriod({ from: '2026-01-01', to: '2026-01-01' }, 'before')).toEqual({ from: '2025-12-31', to: '2025-12-31' });
  });

  it('is a year earlier on the same weekdays', () => {
    expect(otherPeriod({ from: '2026-11-02', to: '2026-11-29' }, 'year')).toEqual({ from: '2025-11-03', to: '2025-11-30' });
  });
});

it('says until when months are closed, once the night is over in which they are', () => {
  expect(closedUntil('2026-11-29')).toBe('2026-09-30');
  expect(closedUntil('2026-12-04')).toBe('2026-09-30');
  expect(closedUntil('2026-12-06')).toBe('2026-09-30');
  expect(closedUntil('2026-12-07')).toBe('2026-10-31');
  expect(closedUntil('2027-01-10')).toBe('2026-11-30');
});
