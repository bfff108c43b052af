import { type Box, middle } from './plan';

/** How the plan lies in its window: a plan unit is `scale` pixels, and the plan's origin stands at `x`, `y`. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const MARGIN = 16;
/** The nearest view shows a desk of 0.8 m about 80 pixels wide. */
const NEAREST = 5;
/** At least this many pixels of the plan stay in the window. */
const KEPT = 80;

/** The view that shows the whole of a box: in the middle, and at the top where the window is higher than it needs. */
export function fit(box: Box, frame: Size, nearest = NEAREST): View {
  if (box.width === 0 || box.height === 0 || frame.width === 0 || frame.height === 0) {
    return { scale: 1, x: 0, y: 0 };
  }
  const scale = Math.min(
    nearest,
    Math.max(1, frame.width - 2 * MARGIN) / box.width,
    Math.max(1, frame.height - 2 * MARGIN) / box.height,
  );
  return { scale, x: frame.width / 2 - middle(box).x * scale, y: MARGIN - box.y * scale };
}

/** Zooms so that the point of the plan under `at` stays there; never further out than the whole, nor nearer than useful. */
export function zoom(view: View, factor: number, at: { x: number; y: number }, box: Box, frame: Size): View {
  const whole = fit(box, frame).scale;
  const scale = Math.min(Math.max(NEAREST, whole), Math.max(whole, view.scale * factor));
  const ratio = scale / view.scale;
  return settle({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, box, frame);
}

export function pan(view: View, dx: number, dy: number, box: Box, frame: Size): View {
  return settle({ ...view, x: view.x + dx, y: view.y + dy }, box, frame);
}

/** The least move that brings a box, with some room around it, into the window. */
export function reveal(view: View, target: Box, plan: Box, frame: Size): View {
  const x = shift(view.x + target.x * view.scale, target.width * view.scale, frame.width);
  const y = shift(view.y + target.y * view.scale, target.height * view.scale, frame.height);
  return x === 0 && y === 0 ? view : settle({ ...view, x: view.x + x, y: view.y + y }, plan, frame);
}

/** The view of the same scale in which a box stands in the middle, as far as the edges of the plan allow. */
export function centre({ scale }: Pick<View, 'scale'>, target: Box, plan: Box, frame: Size): View {
  const { x, y } = middle(target);
  return settle({ scale, x: frame.width / 2 - x * scale, y: frame.height / 2 - y * scale }, plan, frame);
}

function shift(start: number, length: number, window: number): number {
  const room = Math.min(KEPT, Math.max(0, (window - length) / 2));
  if (start < room) {
    return room - start;
  }
  const over = start + length - (window - room);
  return over > 0 ? -over : 0;
}

/** Keeps the plan in the window, without a gap wider than the margin where it is larger than the window. */
function settle(view: View, box: Box, frame: Size): View {
  return {
    scale: view.scale,
    x: within(view.x, box.x * view.scale, box.width * view.scale, frame.width, 0.5),
    y: within(view.y, box.y * view.scale, box.height * view.scale, frame.height, 0),
  };
}

/** `rest` is the share of the room left over that comes before a plan smaller than the window. */
function within(at: number, start: number, length: number, window: number, rest: number): number {
  const room = window - 2 * MARGIN;
  if (length <= room) {
    return MARGIN + (room - length) * rest - start;
  }
  const most = MARGIN - start;
  const least = window - MARGIN - start - length;
  return Math.min(most, Math.max(least, at));
}

/** From here on most rooms are wide enough for their names. */
export const NEAR = 0.9;

/** How much is drawn: 0 the shapes, 1 their marks, 2 the codes too. */
export function detail(scale: number): 0 | 1 | 2 {
  return scale < 0.45 ? 0 : scale < 1.6 ? 1 : 2;
}
