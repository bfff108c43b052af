import { describe, expect, it } from 'vitest';
import { readPlan } from './plan';

const polygon = (...coordinates: [number, number][]) => ({ type: 'Polygon', coordinates: [coordinates] });
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });

const plan = readPlan({
  type: 'FeatureCollection',
  features: [
    feature({ feature: 'floor', floor: '3', level: 3 }, polygon([0, 0], [10, 0], [10, 6], [0, 6], [0, 0])),
    feature(
      { feature: 'neighbourhood', code: '3A', name: '3A Waterkant', neighbourhoodId: 'n' },
      polygon([0, 0], [5, 0], [5, 6], [0, 6]),
    ),
    feature({ feature: 'pantry', name: 'Pantry' }, polygon([5, 0], [10, 0], [10, 6], [5, 6])),
    feature({ feature: 'space', code: '3A-001', spaceId: 's1' }, polygon([1, 1], [1.8, 1], [1.8, 2.6], [1, 2.6])),
    feature({ feature: 'space', code: '3A-002', spaceId: 's2' }, { type: 'Point', coordinates: [4, 3] }),
    feature({ feature: 'tree' }, { type: 'GeometryCollection', geometries: [] }),
  ],
});

describe('a plan', () => {
  it('is drawn with 20 units to the metre and north at the top', () => {
    expect(plan.box).toEqual({ x: 0, y: -120, width: 200, height: 120 });
    expect(plan.outline).toBe('M0 0L200 0L200 -120L0 -120L0 0Z');
  });

  it('knows each space by its id, with a shape around its middle', () => {
    expect(plan.shapes[0]).toEqual({
      spaceId: 's1',
      code: '3A-001',
      path: 'M-8 16L8 16L8 -16L-8 -16Z',
      box: { x: 20, y: -52, width: 16, height: 32 },
    });
  });

  it('draws a space that is a point as wide as somebody can hit', () => {
    expect(plan.shapes[1]?.box).toEqual({ x: 68, y: -72, width: 24, height: 24 });
  });

  it('draws what it does not know as a fixture, and leaves out what has no shape', () => {
    expect(plan.fixtures.map(({ feature: kind, name }) => [kind, name])).toEqual([['pantry', 'Pantry']]);
    expect(plan.neighbourhoods.map(({ name }) => name)).toEqual(['3A Waterkant']);
  });
});
