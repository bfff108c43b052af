import { describe, expect, it } from 'vitest';
import { quarterHours } from '../../ui/time';
import { cellsOf, moveIn } from './room-cells';
import { endings, keptEnd, proposed, stretches } from './room-day';

const zone = 'Europe/Amsterdam';
const times = quarterHours('07:00', '19:00');
const taken = (start: string, end: string, mine = false) => ({ start, end, mine, bookingId: mine ? 'my-booking' : null });
const day = stretches(
  [taken('2026-11-24T12:00:00Z', '2026-11-24T13:30:00Z', true), taken('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z')],
  zone,
  '07:00',
  '19:00',
);

describe("a room's day", () => {
  it('is free and taken stretches in order, in the building\'s time', () => {
    expect(day.map(({ from, to, state }) => `${from} ${to} ${state}`)).toEqual([
      '07:00 09:00 FREE',
      '09:00 10:00 TAKEN',
      '10:00 13:00 FREE',
      '13:00 14:30 MINE',
      '14:30 19:00 FREE',
    ]);
  });

  it('proposes an hour, or what is left of it before the next booking', () => {
    expect(proposed(day, '10:00', times)).toEqual({ from: '10:00', to: '11:00' });
    expect(proposed(day, '12:30', times)).toEqual({ from: '12:30', to: '13:00' });
    expect(proposed(day, '09:15', times)).toBeNull();
  });

  it('is extended until the next booking and no further', () => {
    expect(endings(day, '12:00', times)).toEqual(['12:15', '12:30', '12:45', '13:00']);
    expect(keptEnd(day, '12:00', 120, times)).toBe('13:00');
    expect(keptEnd(day, '10:00', 90, times)).toBe('11:30');
  });

  it('lasts to midnight where a building is open all night', () => {
    const night = stretches([taken('2026-11-24T20:00:00Z', '2026-11-24T23:00:00Z')], zone, '00:00', '23:45');

    expect(night.at(-1)).toMatchObject({ from: '21:00', to: '23:45', state: 'TAKEN' });
  });
});

describe('the cells of a room', () => {
  it('are quarter hours where it is free, and one cell a booking', () => {
    const cells = cellsOf(day, times.slice(0, -1));

    expect(cells).toHaveLength(8 + 1 + 12 + 1 + 18);
    expect(cells.find((cell) => cell.state === 'MINE')).toEqual({ from: '13:00', to: '14:30', state: 'MINE', span: 6 });
  });

  it('leave the hour out that the clocks skip', () => {
    const quarters = quarterHours('00:00', '06:00', { zone, day: '2027-03-28' }).slice(0, -1);

    expect(cellsOf(stretches([], zone, '00:00', '06:00'), quarters)).toHaveLength(20);
  });

  it('are reached by arrows that keep the time', () => {
    const free = stretches([], zone, '07:00', '19:00');
    const rows = [cellsOf(day, times.slice(0, -1)), cellsOf(free, times.slice(0, -1))];

    const onBooking = moveIn(rows, { row: 1, time: '09:30' }, 'ArrowUp', false);

    expect(onBooking).toEqual({ row: 0, time: '09:30' });
    expect(moveIn(rows, onBooking!, 'ArrowRight', false)).toEqual({ row: 0, time: '10:00' });
    expect(moveIn(rows, onBooking!, 'ArrowDown', false)).toEqual({ row: 1, time: '09:30' });
    expect(moveIn(rows, onBooking!, 'Home', false)).toEqual({ row: 0, time: '07:00' });
    expect(moveIn(rows, onBooking!, 'End', true)).toEqual({ row: 1, time: '18:45' });
    expect(moveIn(rows, onBooking!, 'Tab', false)).toBeNull();
  });
});
