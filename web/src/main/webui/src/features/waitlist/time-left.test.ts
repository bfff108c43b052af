import { expect, it } from 'vitest';
import { isOver, timeLeft } from './time-left';

const UNTIL = '2026-12-01T09:40:00Z';

it.each([
  ['2026-12-01T09:10:00Z', '30:00'],
  ['2026-12-01T09:38:55Z', '1:05'],
  ['2026-12-01T09:39:59.200Z', '0:01'],
  ['2026-12-01T09:40:00Z', '0:00'],
  ['2026-12-01T10:00:00Z', '0:00'],
  ['2026-12-01T01:40:00Z', '8:00:00'],
  ['2026-12-01T08:35:04Z', '1:04:56'],
])('counts down in hours, minutes and seconds: at %s %s', (now, left) => expect(timeLeft(UNTIL, new Date(now))).toBe(left));

it('is over at that moment, and not before', () => {
  expect(isOver(UNTIL, new Date('2026-12-01T09:39:59.999Z'))).toBe(false);
  expect(isOver(UNTIL, new Date(UNTIL))).toBe(true);
});
