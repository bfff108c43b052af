import { expect, it } from 'vitest';
import { kade } from '../../api/fixtures';
import { closedAt } from './is-closed';

it.each([
  ['2026-11-27T05:59:00Z', 'now'],
  ['2026-11-27T06:00:00Z', undefined],
  ['2026-11-27T17:59:00Z', undefined],
  ['2026-11-27T18:00:00Z', 'now'],
  ['2026-11-28T10:00:00Z', 'today'],
])('at %s by its own clock a building of weekdays from seven to seven is closed: %s', (at, closed) => {
  expect(closedAt(kade, new Date(at))).toBe(closed);
});

it('is open until the end of the day where it closes at midnight', () => {
  expect(closedAt({ ...kade, closes: '24:00' }, new Date('2026-11-27T22:59:00Z'))).toBeUndefined();
});
