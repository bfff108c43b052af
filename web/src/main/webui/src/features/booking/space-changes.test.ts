import { describe, expect, it } from 'vitest';
import type { Availability, SpaceAvailability, TakenTime } from '../../api/booking/types.gen';
import { applyChange } from './space-changes';

const space = (spaceId: string, state: SpaceAvailability['state'], ...taken: TakenTime[]): SpaceAvailability => ({
  spaceId,
  code: spaceId,
  name: spaceId,
  kind: 'DESK',
  capacity: 1,
  amenities: [],
  neighbourhoodId: 'n',
  x: 0,
  y: 0,
  state,
  reason: null,
  outOfService: null,
  taken,
});

const morning = { start: '2026-11-24T07:00:00Z', end: '2026-11-24T09:00:00Z' };
const noon = { start: '2026-11-24T11:00:00Z', end: '2026-11-24T12:00:00Z' };
const afternoon = { start: '2026-11-24T12:00:00Z', end: '2026-11-24T16:00:00Z' };

const floor: Availability = {
  floorId: 'floor',
  buildingId: 'building',
  date: '2026-11-24',
  start: '2026-11-24T08:00:00Z',
  end: '2026-11-24T12:00:00Z',
  zone: 'Europe/Amsterdam',
  spaces: [space('free', 'FREE'), space('taken', 'TAKEN', morning), space('mine', 'MINE', noon), space('broken', 'OUT_OF_SERVICE')],
};

function spaceAfter(spaceId: string, taken: TakenTime[]) {
  return applyChange(floor, { spaceId, floorId: 'floor', day: '2026-11-24', taken }).spaces.find((s) => s.spaceId === spaceId);
}

const stateAfter = (spaceId: string, taken: TakenTime[]) => spaceAfter(spaceId, taken)?.state;

describe('a change that others made', () => {
  it('takes a free space when it meets the slot', () => {
    expect(stateAfter('free', [morning])).toBe('TAKEN');
  });

  it('leaves a space free when it only touches the slot', () => {
    expect(stateAfter('free', [afternoon])).toBe('FREE');
  });

  it('frees a space only when no other booking is left in the slot', () => {
    expect(stateAfter('taken', [])).toBe('FREE');
    expect(stateAfter('taken', [morning])).toBe('TAKEN');
  });

  it('leaves what is mine mine until it is given up', () => {
    expect(stateAfter('mine', [morning])).toBe('MINE');
    expect(spaceAfter('mine', [morning, noon])?.taken).toEqual([noon]);
    expect(stateAfter('mine', [])).toBe('FREE');
  });

  it('says the times at which a space is taken now', () => {
    expect(spaceAfter('free', [morning, afternoon])?.taken).toEqual([morning]);
    expect(spaceAfter('taken', [morning, noon])?.taken).toEqual([morning, noon]);
    expect(spaceAfter('taken', [])?.taken).toEqual([]);
  });

  it('does not bring a space back into service', () => {
    expect(stateAfter('broken', [])).toBe('OUT_OF_SERVICE');
  });

  it('says nothing of another day or floor', () => {
    expect(applyChange(floor, { spaceId: 'free', floorId: 'floor', day: '2026-11-25', taken: [morning] })).toBe(floor);
    expect(applyChange(floor, { spaceId: 'free', floorId: 'other', day: '2026-11-24', taken: [morning] })).toBe(floor);
  });

  it('leaves the floor as it is when nothing changes, so that nothing is drawn again', () => {
    expect(applyChange(floor, { spaceId: 'taken', floorId: 'floor', day: '2026-11-24', taken: [morning] })).toBe(floor);
  });
});
