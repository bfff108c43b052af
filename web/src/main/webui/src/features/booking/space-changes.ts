import type { Availability, SpaceAvailability, TakenTime } from '../../api/booking/types.gen';

/** What the stream of a floor tells of one space: all times of that day at which it is taken from now on. No persons. */
export interface SpaceChange {
  spaceId: string;
  floorId: string;
  day: string;
  taken: readonly TakenTime[];
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
  const taken = change.taken.filter((t) => Date.parse(t.start) < end && start < Date.parse(t.end));
  let changed = false;
  const spaces = floor.spaces.map((space) => {
    if (space.spaceId !== change.spaceId) return space;
    const next = after(space, taken);
    if (next.state === space.state && next.taken.length === space.taken.length && next.taken.every((time) => isAmong(time, space.taken))) return space;
    changed = true;
    return { ...space, ...next };
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

function after({ state, taken: before }: SpaceAvailability, taken: TakenTime[]): Pick<SpaceAvailability, 'state' | 'taken'> {
  switch (state) {
    case 'FREE':
    case 'TAKEN':
      return { state: taken.length > 0 ? 'TAKEN' : 'FREE', taken };
    case 'MINE':
      return taken.length > 0 ? { state, taken: before.filter((time) => isAmong(time, taken)) } : { state: 'FREE', taken };
    case 'OUT_OF_SERVICE':
    case 'NOT_ALLOWED':
      return { state, taken: before };
  }
}

function isAmong(time: TakenTime, times: readonly TakenTime[]): boolean {
  return times.some(({ start, end }) => Date.parse(start) === Date.parse(time.start) && Date.parse(end) === Date.parse(time.end));
}
