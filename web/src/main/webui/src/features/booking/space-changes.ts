import type { Availability, SpaceAvailability } from '../../api/booking/types.gen';

/** What the stream of a floor tells of one space: all times of that day at which it is taken from now on. No persons. */
export interface SpaceChange {
  spaceId: string;
  floorId: string;
  day: string;
  taken: readonly { start: string; end: string }[];
}

/**
 * The floor after a change of one space. Mine stays mine for as long as the space is taken at all in the slot: the stream
 * does not say by whom. Gives the same object when nothing changes.
 */
export function applyChange(floor: Availability, change: SpaceChange): Availability {
  if (change.floorId !== floor.floorId || change.day !== floor.date) {
    return floor;
  }
  const [start, end] = [Date.parse(floor.start), Date.parse(floor.end)];
  const taken = change.taken.some((t) => Date.parse(t.start) < end && start < Date.parse(t.end));
  let changed = false;
  const spaces = floor.spaces.map((space) => {
    const state = space.spaceId === change.spaceId ? after(space, taken) : space.state;
    changed ||= state !== space.state;
    return state === space.state ? space : { ...space, state };
  });
  return changed ? { ...floor, spaces } : floor;
}

function after({ state }: SpaceAvailability, taken: boolean): SpaceAvailability['state'] {
  switch (state) {
    case 'FREE':
    case 'TAKEN':
      return taken ? 'TAKEN' : 'FREE';
    case 'MINE':
      return taken ? 'MINE' : 'FREE';
    case 'OUT_OF_SERVICE':
    case 'NOT_ALLOWED':
      return state;
  }
}
