import { describe, expect, it } from 'vitest';
import { firstOf, isWhole, mostTimes, openWeekdays, type Pattern, patternFrom, recurrenceOf, ruleOf, weekdaysOf } from './recurrence';

const TUESDAY = '2026-12-01';
const WORKDAYS = [1, 2, 3, 4, 5];
const until = (last: string) => ({ by: 'day', last }) as const;
const pattern = (more: Partial<Pattern>): Pattern => ({ every: 'week', weekdays: [2], ends: until('2027-01-25'), ...more });

describe('what the form asks', () => {
  it('is proposed as eight weeks on the weekday of the booking', () => {
    expect(patternFrom(TUESDAY)).toEqual({ every: 'week', weekdays: [2], ends: until('2027-01-25') });
  });

  it('begins on the first of the chosen weekdays, which may be another than that of the booking', () => {
    expect(firstOf([2], TUESDAY)).toBe('2026-12-01');
    expect(firstOf([1, 3], TUESDAY)).toBe('2026-12-02');
    expect(firstOf([1], TUESDAY)).toBe('2026-12-07');
    expect(firstOf([], TUESDAY)).toBeUndefined();
  });

  it('offers the weekdays on which the building is open, and that of the booking', () => {
    expect(openWeekdays(['MONDAY', 'THURSDAY'], TUESDAY)).toEqual([1, 2, 4]);
  });

  it('is looked up once it says a day and an end', () => {
    expect(isWhole(pattern({}), WORKDAYS, TUESDAY)).toBe(true);
    expect(isWhole(pattern({ weekdays: [] }), WORKDAYS, TUESDAY)).toBe(false);
    expect(isWhole(pattern({ every: 'day', weekdays: [] }), WORKDAYS, TUESDAY)).toBe(true);
    for (const times of [0, 54, 2.5, Number.NaN]) expect(isWhole(pattern({ ends: { by: 'times', times } }), WORKDAYS, TUESDAY)).toBe(false);
    expect(isWhole(pattern({ ends: { by: 'times', times: 53 } }), WORKDAYS, TUESDAY)).toBe(true);
    for (const last of ['2026-11-30', '2027-12-02', '0002-01-25']) expect(isWhole(pattern({ ends: until(last) }), WORKDAYS, TUESDAY)).toBe(false);
    expect(isWhole(pattern({ ends: until('2027-12-01') }), WORKDAYS, TUESDAY)).toBe(true);
  });

  it('has as many dates as fit in a year from the first', () => {
    expect(mostTimes(pattern({}), WORKDAYS, TUESDAY)).toBe(53);
    expect(mostTimes(pattern({ weekdays: [1, 3] }), WORKDAYS, TUESDAY)).toBe(105);
    expect(mostTimes(pattern({ every: 'other-week' }), WORKDAYS, TUESDAY)).toBe(27);
    expect(mostTimes(pattern({ every: 'day' }), [1, 2, 3, 4, 5, 6, 7], TUESDAY)).toBe(366);
    expect(mostTimes(pattern({ weekdays: [] }), WORKDAYS, TUESDAY)).toBe(366);
  });

  it('means by every day the days on which the building is open', () => {
    expect(weekdaysOf(pattern({ every: 'day' }), WORKDAYS)).toEqual(WORKDAYS);
    expect(weekdaysOf(pattern({}), WORKDAYS)).toEqual([2]);
  });
});

describe('as a rule of RFC 5545', () => {
  it.each<[string, Partial<Pattern>, string]>([
    ['every week on some weekdays, in their order', { weekdays: [4, 1, 2] }, 'FREQ=WEEKLY;BYDAY=MO,TU,TH;UNTIL=20270125'],
    ['every other week', { every: 'other-week' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270125'],
    ['every day that is open', { every: 'day' }, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270125'],
    ['so many times', { ends: { by: 'times', times: 5 } }, 'FREQ=WEEKLY;BYDAY=TU;COUNT=5'],
  ])('says %s', (_, more, rule) => {
    expect(ruleOf(pattern(more), WORKDAYS)).toBe(rule);
  });

  it('says every day where the building never closes, but every other week names all seven', () => {
    const always = [1, 2, 3, 4, 5, 6, 7];
    expect(ruleOf(pattern({ every: 'day' }), always)).toBe('FREQ=DAILY;UNTIL=20270125');
    expect(ruleOf(pattern({ every: 'other-week', weekdays: always }), always)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=20270125');
  });

  it('is read back as it was meant', () => {
    for (const every of ['week', 'other-week', 'day'] as const) {
      const asked = pattern({ every, weekdays: [1, 4] });
      const weekdays = weekdaysOf(asked, WORKDAYS);
      expect(recurrenceOf(ruleOf(asked, WORKDAYS), TUESDAY)).toEqual({ every: 'week', interval: every === 'other-week' ? 2 : 1, weekdays });
    }
  });

  it.each([
    ['FREQ=DAILY;COUNT=3', { every: 'day', interval: 1, weekdays: [] }],
    ['FREQ=DAILY;INTERVAL=3', { every: 'day', interval: 3, weekdays: [] }],
    ['FREQ=DAILY;BYDAY=MO,WE', { every: 'week', interval: 1, weekdays: [1, 3] }],
    ['FREQ=WEEKLY;WKST=MO', { every: 'week', interval: 1, weekdays: [2] }],
  ])('of another client is understood: %s', (rule, recurrence) => {
    expect(recurrenceOf(rule, TUESDAY)).toEqual(recurrence);
  });

  it.each(['FREQ=MONTHLY;BYDAY=1MO', 'FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=WEEKLY;BYDAY=1TU', 'FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1', ''])(
    'that there are no plain words for is left to its dates: %s',
    (rule) => expect(recurrenceOf(rule, TUESDAY)).toBeUndefined(),
  );
});
