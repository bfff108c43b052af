import { describe, expect, it } from 'vitest';
import { labelPlace } from './label-place';

const block = { x: 0, y: 0, width: 320, height: 240 };
const label = { length: 60, height: 20 };

describe('the name of a neighbourhood', () => {
  it('stands in the middle where that is free', () => {
    expect(labelPlace(block, label, [])).toEqual({ x: 160, y: 120, upright: false });
  });

  it('gives way to a desk, as little as it can', () => {
    const desk = { x: 146, y: 112, width: 28, height: 16 };
    const { x, y } = labelPlace(block, label, [desk]);

    expect(Math.abs(x - 160) >= 30 + 14 || Math.abs(y - 120) >= 10 + 8).toBe(true);
    expect(Math.hypot(x - 160, y - 120)).toBeLessThan(40);
  });

  it('stays in the middle of a block that is full', () => {
    expect(labelPlace(block, label, [block])).toEqual({ x: 160, y: 120, upright: false });
  });

  it('runs upwards in a block that is higher than wide', () => {
    expect(labelPlace({ ...block, width: 100 }, label, []).upright).toBe(true);
  });
});
