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

const asking = new Set<SpaceChange[]>();

/** Notes a change for whatever answer is on its way. */
export function noteChange(change: SpaceChange): void {
  for (const heard of asking) heard.push(change);
}

/** The answer with every change that was heard while it was on its way: it may be older than they are. */
export async function withChanges(ask: () => Promise<Availability>): Promise<Availability> {
  const heard: SpaceChange[] = [];
  asking.add(heard);
  try {
    const floor = await ask();
    return heard.reduce((was, change) => applyChange(was, change), floor);
  } finally {
    asking.delete(heard);
  }
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
