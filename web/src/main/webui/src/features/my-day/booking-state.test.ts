import { describe, expect, it } from 'vitest';
import { desk } from '../../api/bookings.fixture';
import { isLive, stateOf, stateToMaker } from './booking-state';

const now = new Date('2026-11-24T08:00:00Z');

describe('what a booking is to its person', () => {
  it.each([
    [60, {}, 'coming'],
    [10, {}, 'check-in-open'],
    [-20, {}, 'check-in-open'],
    [-31, {}, 'too-late'],
    [10, { status: 'CHECKED_IN' }, 'present-early'],
    [-60, { status: 'CHECKED_IN' }, 'present'],
    [-9 * 60, { status: 'CHECKED_IN' }, 'over'],
    [-60, { status: 'RELEASED', releaseReason: 'NO_SHOW' }, 'no-show'],
    [-60, { status: 'RELEASED', releaseReason: 'NOT_USABLE' }, 'not-usable'],
    [-60, { status: 'RELEASED', releaseReason: 'LEFT_EARLY' }, 'left'],
    [60, { status: 'CANCELLED' }, 'cancelled'],
  ] as const)('starting in %i minutes, %o: %s', (startsIn, change, state) => {
    expect(stateOf(desk(now, startsIn, change), now)).toBe(state);
  });

  it('is live until it is over or given up', () => {
    expect(isLive(desk(now, -60, { status: 'CHECKED_IN' }), now)).toBe(true);
    expect(isLive(desk(now, -60, { status: 'RELEASED', releaseReason: 'LEFT_EARLY' }), now)).toBe(false);
  });
});

describe('what a booking is to who made it for somebody else', () => {
  it.each([
    [60, {}, 'coming'],
    [10, {}, 'coming'],
    [-20, {}, undefined],
    [-9 * 60, {}, undefined],
    [-60, { status: 'CANCELLED' }, 'cancelled'],
  ] as const)('starting in %i minutes, %o: %s', (startsIn, change, state) => {
    expect(stateToMaker(desk(now, startsIn, change), now)).toBe(state);
  });
});
