import { describe, expect, it } from 'vitest';
import { kade } from './fixtures';
import { likelyBuilding, nextDayWithoutDesk } from './likely-place';
import { desk } from './bookings.fixture';

const elsewhere = { ...kade, id: 'elsewhere', name: 'Elders' };
const known = { day: '2026-11-30', presence: [], bookings: [], buildings: [elsewhere, kade], usual: null };
const mate = (personId: string, buildingId: string, me = false) => ({ personId, buildingId, me });
const there = (...people: object[]) => [{ date: '2026-11-30', teamDays: [], people }] as never;

describe('the next working day without a desk', () => {
  const mine = { bookings: [], buildings: [kade], usual: null };

  it.each([
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
  ])('after %s is %s', (today, next) => expect(nextDayWithoutDesk(today, mine)).toBe(next));

  it('passes over the days for which I have one', () => {
    const friday = new Date('2026-11-27T08:00:00Z');

    expect(nextDayWithoutDesk('2026-11-26', { ...mine, bookings: [desk(friday, 0)] })).toBe('2026-11-30');
    expect(nextDayWithoutDesk('2026-11-26', { ...mine, bookings: [desk(friday, 0, { status: 'CANCELLED' })] })).toBe('2026-11-27');
    expect(nextDayWithoutDesk('2026-11-26', { ...mine, bookings: [desk(friday, 0, { kind: 'ROOM' })] })).toBe('2026-11-27');
  });

  it('passes over the days on which my building is closed, whatever others are open', () => {
    const shut = { ...kade, openDays: kade.openDays.filter((day) => day !== 'FRIDAY') };

    expect(nextDayWithoutDesk('2026-11-26', { ...mine, buildings: [shut, elsewhere], usual: kade.id })).toBe('2026-11-30');
    expect(nextDayWithoutDesk('2026-11-26', { ...mine, buildings: [shut, elsewhere] })).toBe('2026-11-27');
  });

  it('is none beyond the days that may be booked', () => {
    expect(nextDayWithoutDesk('2026-11-27', { ...mine, buildings: [{ ...kade, daysAhead: 2 }] })).toBeUndefined();
  });
});

describe('the likely building', () => {
  it('is none where nothing speaks for one', () => {
    expect(likelyBuilding(known)).toBeUndefined();
  });

  it('is where most of the team are, each counted once, and I not at all', () => {
    const presence = there(mate('a', kade.id), mate('b', kade.id), mate('c', 'elsewhere'), mate('c', 'elsewhere'), mate('me', 'elsewhere', true), mate('me', 'elsewhere', true));

    expect(likelyBuilding({ ...known, presence, usual: 'elsewhere' })).toBe(kade);
  });

  it('is where I said that I work, before where I had a desk last', () => {
    const bookings = [desk(new Date('2026-11-24T09:00:00Z'), 0)];

    expect(likelyBuilding({ ...known, bookings })).toBe(kade);
    expect(likelyBuilding({ ...known, bookings, usual: 'elsewhere' })).toBe(elsewhere);
  });

  it('needs no day', () => {
    const closed = { ...kade, openDays: [] };

    expect(likelyBuilding({ ...known, day: undefined, buildings: [closed, elsewhere], usual: kade.id })).toBe(closed);
    expect(likelyBuilding({ ...known, day: undefined, buildings: [closed] })).toBe(closed);
  });

  it('is never one that is closed on that day', () => {
    const closed = { ...kade, openDays: [] };

    expect(likelyBuilding({ ...known, buildings: [closed, elsewhere], presence: there(mate('a', kade.id)) })).toBeUndefined();
    expect(likelyBuilding({ ...known, buildings: [closed] })).toBeUndefined();
  });
});
