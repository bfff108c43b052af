import { describe, expect, it } from 'vitest';
import { fit, pan, reveal, zoom } from './view';

const box = { x: 0, y: -600, width: 1800, height: 600 };
const frame = { width: 900, height: 500 };

describe('the view of a plan', () => {
  it('shows the whole floor at the top of its window', () => {
    const view = fit(box, frame);

    expect(view.x + 900 * view.scale).toBeCloseTo(450);
    expect(view.y - 600 * view.scale).toBeCloseTo(16);
    expect(box.width * view.scale).toBeLessThanOrEqual(900);
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    const near = zoom(fit(box, frame), 6, { x: 450, y: 250 }, box, frame);
    const at = { x: 300, y: 200 };
    const point = { x: (at.x - near.x) / near.scale, y: (at.y - near.y) / near.scale };

    const nearer = zoom(near, 1.2, at, box, frame);

    expect(nearer.x + point.x * nearer.scale).toBeCloseTo(at.x);
    expect(nearer.y + point.y * nearer.scale).toBeCloseTo(at.y);
  });

  it('never zooms further out than the whole floor', () => {
    expect(zoom(fit(box, frame), 0.1, { x: 0, y: 0 }, box, frame)).toEqual(fit(box, frame));
  });

  it('never pans the plan out of its window', () => {
    const near = zoom(fit(box, frame), 4, { x: 450, y: 250 }, box, frame);

    const far = pan(near, 99_999, -99_999, box, frame);

    expect(far.x).toBe(16);
    expect(far.y).toBeCloseTo(frame.height - 16);
  });

  it('moves only as far as needed to show a space', () => {
    const near = zoom(fit(box, frame), 6, { x: 450, y: 250 }, box, frame);
    const seen = { x: (450 - near.x) / near.scale, y: (250 - near.y) / near.scale, width: 16, height: 32 };

    expect(reveal(near, seen, box, frame)).toBe(near);
    const moved = reveal(near, { x: 0, y: -30, width: 16, height: 32 }, box, frame);
    expect(moved.x).toBeGreaterThanOrEqual(0);
    expect(moved.x).toBeLessThanOrEqual(frame.width);
  });
});
