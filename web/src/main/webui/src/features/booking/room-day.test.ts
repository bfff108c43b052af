import { describe, expect, it } from 'vitest';
import { clockIn, endIn, instantAt, quarters } from '../../ui/time';
import { cellsOf, moveIn } from './room-cells';
import { endings, keptEnd, proposed, stretches } from './room-day';

const zone = 'Europe/Amsterdam';
const open = (day: string, opens = '07:00', closes = '19:00') => quarters({ zone, day, opens, closes });
const times = open('2026-11-24');
const ends = (all: readonly number[]): [number, number] => [all[0]!, all.at(-1)!];
const at = (time: string) => Date.parse(instantAt(zone, '2026-11-24', time));
const clock = (moment: number) => endIn(zone, moment);
const clocks = (slot: { from: number; to: number } | null) => slot && { from: clock(slot.from), to: clock(slot.to) };
const taken = (start: string, end: string, mine = false) => ({ start, end, mine, bookingId: mine ? 'my-booking' : null, heldBy: null, title: null });
const day = stretches(
  [taken('2026-11-24T12:00:00Z', '2026-11-24T13:30:00Z', true), taken('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z')],
  ...ends(times),
);

describe("a room's day", () => {
  it('is free and taken stretches in order, in the building\'s time', () => {
    expect(day.map(({ from, to, state }) => `${clock(from)} ${clock(to)} ${state}`)).toEqual([
      '07:00 09:00 FREE',
      '09:00 10:00 TAKEN',
      '10:00 13:00 FREE',
      '13:00 14:30 MINE',
      '14:30 19:00 FREE',
    ]);
  });

  it('is out of service for a time, but for what is booked in it', () => {
    const closed = [
      { start: '2026-11-24T07:30:00Z', end: '2026-11-24T12:30:00Z', reason: 'Paint' },
      { start: '2026-11-24T17:07:00Z', end: null, reason: null },
    ];
    const some = stretches([taken('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z')], ...ends(times), closed);

    expect(some.map(({ from, to, state, said }) => `${clock(from)} ${clock(to)} ${state} ${said}`.trim())).toEqual([
      '07:00 08:30 FREE',
      '08:30 09:00 OUT_OF_SERVICE Paint',
      '09:00 10:00 TAKEN',
      '10:00 13:30 OUT_OF_SERVICE Paint',
      '13:30 18:00 FREE',
      '18:00 19:00 OUT_OF_SERVICE',
    ]);
    expect(proposed(some, at('10:00'), times)).toBeNull();
    expect(clocks(proposed(some, at('17:45'), times))).toEqual({ from: '17:45', to: '18:00' });
  });

  it('proposes an hour, or what is left of it before the next booking', () => {
    expect(clocks(proposed(day, at('10:00'), times))).toEqual({ from: '10:00', to: '11:00' });
    expect(clocks(proposed(day, at('12:30'), times))).toEqual({ from: '12:30', to: '13:00' });
    expect(proposed(day, at('09:15'), times)).toBeNull();
  });

  it('is extended until the next booking and no further', () => {
    expect(endings(day, at('12:00'), times).map(clock)).toEqual(['12:15', '12:30', '12:45', '13:00']);
    expect(clock(keptEnd(day, at('12:00'), 120 * 60_000, times))).toBe('13:00');
    expect(clock(keptEnd(day, at('10:00'), 90 * 60_000, times))).toBe('11:30');
  });

  it('lasts to midnight where a building is open all night', () => {
    const night = stretches([taken('2026-11-24T20:00:00Z', '2026-11-24T23:00:00Z')], at('00:00'), at('23:45'));

    expect(night.at(-1)).toMatchObject({ from: at('21:00'), to: at('23:45'), state: 'TAKEN' });
  });

  it('offers the last quarter of a day that ends at 24:00', () => {
    const whole = open('2026-11-24', '00:00', '24:00');
    const always = stretches([], ...ends(whole));

    expect(clocks(proposed(always, at('23:45'), whole))).toEqual({ from: '23:45', to: '24:00' });
    expect(cellsOf(always, whole)).toHaveLength(96);
  });
});

describe('the cells of a room', () => {
  it('are quarter hours where it is free, and one cell a booking', () => {
    const cells = cellsOf(day, times);

    expect(cells).toHaveLength(8 + 1 + 12 + 1 + 18);
    expect(cells.find((cell) => cell.state === 'MINE')).toEqual({ from: at('13:00'), to: at('14:30'), state: 'MINE', span: 6, said: '' });
  });

  it.each([
    ['2027-03-27', 24],
    ['2027-03-28', 23],
    ['2027-10-31', 25],
  ])('are, on %s, those of %s hours', (date, hours) => {
    const whole = open(date, '00:00', '24:00');

    expect(cellsOf(stretches([], ...ends(whole)), whole)).toHaveLength(hours * 4);
  });

  it('show what lies between two equal times of the clock, and can be booked there', () => {
    const whole = open('2027-10-31', '00:00', '24:00');
    const [start, end] = ['2027-10-31T00:15:00Z', '2027-10-31T01:15:00Z'];
    const night = stretches([taken(start, end)], ...ends(whole));

    expect(cellsOf(night, whole).find(({ state }) => state === 'TAKEN')).toMatchObject({ from: Date.parse(start), to: Date.parse(end), span: 4 });
    expect(proposed(night, Date.parse(end), whole)).toEqual({ from: Date.parse(end), to: Date.parse('2027-10-31T02:15:00Z') });
    expect(clockIn(zone, start)).toBe(clockIn(zone, end));
  });

  it('are reached by arrows that keep the time', () => {
    const free = stretches([], ...ends(times));
    const rows = [cellsOf(day, times), cellsOf(free, times)];

    const onBooking = moveIn(rows, { row: 1, time: at('09:30') }, 'ArrowUp', false);

    expect(onBooking).toEqual({ row: 0, time: at('09:30') });
    expect(moveIn(rows, onBooking!, 'ArrowRight', false)).toEqual({ row: 0, time: at('10:00') });
    expect(moveIn(rows, onBooking!, 'ArrowDown', false)).toEqual({ row: 1, time: at('09:30') });
    expect(moveIn(rows, onBooking!, 'Home', false)).toEqual({ row: 0, time: at('07:00') });
    expect(moveIn(rows, onBooking!, 'End', true)).toEqual({ row: 1, time: at('18:45') });
    expect(moveIn(rows, onBooking!, 'Tab', false)).toBeNull();
  });
});
