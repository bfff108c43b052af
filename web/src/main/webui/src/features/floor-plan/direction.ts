import { type Box, middle } from './plan';

export type Direction = 'up' | 'down' | 'left' | 'right';

export const DIRECTIONS: readonly Direction[] = ['right', 'down', 'left', 'up'];

export const OPPOSITE: Record<Direction, Direction> = { up: 'down', down: 'up', left: 'right', right: 'left' };

/** How far one box lies from another in a direction: from middle to middle, and from edge to edge; ahead and aside. */
export function measure(from: Box, to: Box, direction: Direction) {
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
