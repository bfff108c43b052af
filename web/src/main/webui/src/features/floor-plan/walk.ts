import { type Direction, OPPOSITE } from './direction';
import type { Steps } from './neighbours';

/** A walk over the plan by arrow keys: where it stands and how it came there. */
export interface Walk {
  at: string;
  trail: { from: string; direction: Direction }[];
}

const TRAIL = 60;

export function startWalk(at: string): Walk {
  return { at, trail: [] };
}

/**
 * One arrow key. The opposite key goes back the way one came, since the nearest space to the right of a desk may have
 * another desk nearest to its left. Null when nothing lies that way.
 */
export function walkOn(walk: Walk, direction: Direction, steps: ReadonlyMap<string, Steps>): Walk | null {
  const last = walk.trail.at(-1);
  if (last !== undefined && last.direction === OPPOSITE[direction] && steps.has(last.from)) {
    return { at: last.from, trail: walk.trail.slice(0, -1) };
  }
  const next = steps.get(walk.at)?.[direction];
  if (next === undefined) {
    return null;
  }
  return { at: next, trail: [...walk.trail, { from: walk.at, direction }].slice(-TRAIL) };
}
