import { type Box, middle } from './plan';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where each arrow key leads from one space. */
export type Steps = Partial<Record<Direction, string>>;

export interface Place {
  spaceId: string;
  box: Box;
}

export const DIRECTIONS: readonly Direction[] = ['right', 'down', 'left', 'up'];

export const OPPOSITE: Record<Direction, Direction> = { up: 'down', down: 'up', left: 'right', right: 'left' };

interface Candidate {
  from: number;
  to: number;
  direction: Direction;
  cost: number;
}

/**
 * Which space lies next in each direction, by the plan's geometry. Next is the cheapest space in the cone of 90° around
 * the direction, where a metre sideways costs as much as two ahead; a space that stands straight ahead counts whatever
 * its angle, so that a large room has its desks beside it. A second pass adds steps until each place can be reached from
 * the first; it only gives a new aim to keys that no way depends on. The same places always give the same steps.
 */
export function neighbours(places: readonly Place[]): Map<string, Steps> {
  const steps = places.map((_, from): Partial<Record<Direction, number>> => {
    const best: Partial<Record<Direction, number>> = {};
    for (const direction of DIRECTIONS) {
      const next = cheapest(places, from, direction);
      if (next !== undefined) {
        best[direction] = next;
      }
    }
    return best;
  });
  reachAll(places, steps);
  return new Map(
    places.map((place, i) => [
      place.spaceId,
      Object.fromEntries(Object.entries(steps[i]!).map(([direction, to]) => [direction, places[to]!.spaceId])),
    ]),
  );
}

function cheapest(places: readonly Place[], from: number, direction: Direction): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (let to = 0; to < places.length; to++) {
    if (to === from) {
      continue;
    }
    const cost = costOf(places[from]!.box, places[to]!.box, direction);
    if (cost < least) {
      least = cost;
      best = to;
    }
  }
  return best;
}

/** What a step costs, in plan units; infinite outside the cone. */
function costOf(from: Box, to: Box, direction: Direction): number {
  const { ahead, aside, gap, sideGap } = measure(from, to, direction);
  if (ahead <= 0 || (aside > ahead && sideGap > 0)) {
    return Infinity;
  }
  // Edges decide, for a step goes from edge to edge; the middles break ties between spaces equally near.
  return gap + 2 * sideGap + 0.2 * aside + 0.05 * ahead;
}

function measure(from: Box, to: Box, direction: Direction) {
  const a = middle(from);
  const b = middle(to);
  const across = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const xGap = Math.max(0, Math.abs(b.x - a.x) - (from.width + to.width) / 2);
  const yGap = Math.max(0, Math.abs(b.y - a.y) - (from.height + to.height) / 2);
  return across
    ? { ahead: sign * (b.x - a.x), aside: Math.abs(b.y - a.y), gap: xGap, sideGap: yGap }
    : { ahead: sign * (b.y - a.y), aside: Math.abs(b.x - a.x), gap: yGap, sideGap: xGap };
}

/**
 * Gives steps to places that no key leads to. A tree of steps reaches out from the first place; its own steps stay. A
 * leaf of the tree has four keys that the tree does not need and its four cones cover the plane, so there is always one.
 */
function reachAll(places: readonly Place[], steps: Partial<Record<Direction, number>>[]) {
  if (places.length === 0) {
    return;
  }
  const reached = new Set<number>([0]);
  const kept = new Set<string>();
  grow([0], steps, reached, kept);
  while (reached.size < places.length) {
    const link = shortestLink(places, steps, reached, kept);
    if (link === null) {
      return;
    }
    steps[link.from]![link.direction] = link.to;
    kept.add(key(link.from, link.direction));
    reached.add(link.to);
    grow([link.to], steps, reached, kept);
  }
}

function grow(
  edge: number[],
  steps: Partial<Record<Direction, number>>[],
  reached: Set<number>,
  kept: Set<string>,
) {
  for (let from = edge.shift(); from !== undefined; from = edge.shift()) {
    for (const direction of DIRECTIONS) {
      const to = steps[from]![direction];
      if (to !== undefined && !reached.has(to)) {
        reached.add(to);
        kept.add(key(from, direction));
        edge.push(to);
      }
    }
  }
}

function shortestLink(
  places: readonly Place[],
  steps: Partial<Record<Direction, number>>[],
  reached: Set<number>,
  kept: Set<string>,
): Candidate | null {
  let best: Candidate | null = null;
  for (const from of reached) {
    for (let to = 0; to < places.length; to++) {
      if (reached.has(to)) {
        continue;
      }
      for (const direction of DIRECTIONS) {
        const { ahead, aside, gap, sideGap } = measure(places[from]!.box, places[to]!.box, direction);
        if (ahead < aside || kept.has(key(from, direction))) {
          continue;
        }
        // A key that leads nowhere yet is the better one to give away.
        const cost = gap + sideGap + (steps[from]![direction] === undefined ? 0 : 10_000);
        if (best === null || cost < best.cost) {
          best = { from, to, direction, cost };
        }
      }
    }
  }
  return best;
}

function key(from: number, direction: Direction): string {
  return `${from} ${direction}`;
}
