import { type Direction, DIRECTIONS, measure } from './direction';
import type { Place } from './neighbours';

type Aims = Partial<Record<Direction, number>>[];

interface Candidate {
  from: number;
  to: number;
  direction: Direction;
  cost: number;
}

/**
 * Gives steps to places that no key leads to. A tree of steps reaches out from the first place; its own steps stay. A
 * leaf of the tree has four keys that the tree does not need and its four cones cover the plane, so there is always one.
 */
export function reachAll(places: readonly Place[], steps: Aims) {
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

function grow(edge: number[], steps: Aims, reached: Set<number>, kept: Set<string>) {
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

function shortestLink(places: readonly Place[], steps: Aims, reached: Set<number>, kept: Set<string>): Candidate | null {
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
