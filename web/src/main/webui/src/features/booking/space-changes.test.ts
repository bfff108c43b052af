import { describe, expect, it } from 'vitest';
import type { Availability, SpaceAvailability } from '../../api/booking/types.gen';
import { applyChange } from './space-changes';

const space = (spaceId: string, state: SpaceAvailability['state']): SpaceAvailability => ({
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
});

const floor: Availability = {
  floorId: 'floor',
  buildingId: 'building',
  date: '2026-11-24',
  start: '2026-11-24T08:00:00Z',
  end: '2026-11-24T12:00:00Z',
  zone: 'Europe/Amsterdam',
  spaces: [space('free', 'FREE'), space('taken', 'TAKEN'), space('mine', 'MINE'), space('broken', 'OUT_OF_SERVICE')],
};

const morning = { start: '2026-11-24T07:00:00Z', end: '2026-11-24T09:00:00Z' };
const afternoon = { start: '2026-11-24T12:00:00Z', end: '2026-11-24T16:00:00Z' };

function stateAfter(spaceId: string, taken: { start: string; end: string }[], day = '2026-11-24', floorId = 'floor') {
  return applyChange(floor, { spaceId, floorId, day, taken }).spaces.find((s) => s.spaceId === spaceId)?.state;
}

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
    expect(stateAfter('mine', [])).toBe('FREE');
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
