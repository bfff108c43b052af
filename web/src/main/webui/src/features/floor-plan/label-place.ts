import { type Box, middle } from './plan';

interface Place {
  x: number;
  y: number;
  /** Whether the label runs upwards. */
  upright: boolean;
}

/** How many places are tried along each side. */
const TRIED = 24;

/**
 * Where in a block its name hides nothing: the free place nearest to the middle, and the middle where there is none.
 * Lengths are in plan units; in a block that is higher than wide the name runs upwards.
 */
export function labelPlace(block: Box, label: { length: number; height: number }, taken: readonly Box[]): Place {
  const upright = block.height > block.width;
  const [width, height] = upright ? [label.height, label.length] : [label.length, label.height];
  const centre = middle(block);
  const inBlock = taken.filter((box) => overlap(box, block));
  const steps = Array.from({ length: TRIED + 1 }, (_, i) => i / TRIED);
  let best = { ...centre, away: Infinity };
  for (const across of steps) {
    for (const down of steps) {
      const x = block.x + width / 2 + across * (block.width - width);
      const y = block.y + height / 2 + down * (block.height - height);
      const away = Math.hypot(x - centre.x, y - centre.y);
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (away < best.away && !inBlock.some((other) => overlap(box, other))) {
        best = { x, y, away };
      }
    }
  }
  return { x: best.x, y: best.y, upright };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
