import { type Direction, DIRECTIONS, measure } from './direction';
import type { Box } from './plan';
import { reachAll } from './reach-all';

/** Where each arrow key leads from one space. */
export type Steps = Partial<Record<Direction, string>>;

export interface Place {
  spaceId: string;
  box: Box;
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
