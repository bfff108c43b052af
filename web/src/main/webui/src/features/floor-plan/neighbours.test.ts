import { describe, expect, it } from 'vitest';
import demoFloors from './demo-floors.json';
import { DIRECTIONS, OPPOSITE } from './direction';
import { neighbours, type Place } from './neighbours';
import { startWalk, walkOn } from './walk';

const desk = (spaceId: string, x: number, y: number, width = 32, height = 16): Place => ({
  spaceId,
  box: { x, y, width, height },
});

/** The floors of the demo's three buildings, as deploy/demo draws them: code, x, y, width and height in metres. */
const floors = demoFloors.map(({ building, floor, spaces }) => ({
  name: `${building} ${floor}`,
  places: (spaces as [string, number, number, number, number][]).map(([code, x, y, width, height]) =>
    desk(code, x * 20, -(y + height) * 20, width * 20, height * 20),
  ),
}));

function reached(places: Place[], from: string): Set<string> {
  const steps = neighbours(places);
  const seen = new Set([from]);
  const edge = [from];
  for (let at = edge.pop(); at !== undefined; at = edge.pop()) {
    for (const next of Object.values(steps.get(at)!)) {
      if (!seen.has(next)) {
        seen.add(next);
        edge.push(next);
      }
    }
  }
  return seen;
}

describe('the next space in the plan', () => {
  it('is the one beside, above or below', () => {
    const steps = neighbours([desk('a', 0, 0), desk('b', 40, 0), desk('c', 0, 20), desk('d', 40, 20)]);

    expect(steps.get('a')).toEqual({ right: 'b', down: 'c' });
    expect(steps.get('d')).toEqual({ left: 'c', up: 'b' });
  });

  it('is rather straight ahead than nearer at a slant', () => {
    const steps = neighbours([desk('a', 0, 0), desk('ahead', 60, 0), desk('slant', 45, 30)]);

    expect(steps.get('a')?.right).toBe('ahead');
  });

  it('may be a large room, whichever of its desks one comes from', () => {
    const room = desk('room', 40, 0, 140, 130);
    const desks = [0, 32, 64, 96].map((y) => desk(`at ${y}`, 0, y, 16, 32));
    const steps = neighbours([room, ...desks]);

    expect(desks.map((d) => steps.get(d.spaceId)?.right)).toEqual(['room', 'room', 'room', 'room']);
  });

  it('is nothing outside the cone of 90 degrees', () => {
    const steps = neighbours([desk('a', 0, 0), desk('b', 300, 290)]);

    expect(steps.get('a')).toEqual({ right: 'b' });
    expect(steps.get('b')).toEqual({ left: 'a' });
  });

  it('does not depend on the order in which the spaces come', () => {
    const places = floors[3]!.places;
    const turned = [places[0]!, ...places.slice(1).reverse()];

    const steps = neighbours(places);
    const same = [...neighbours(turned)].filter(([id, s]) => DIRECTIONS.every((d) => s[d] === steps.get(id)?.[d]));

    expect(same.length / places.length).toBeGreaterThan(0.95);
  });
});

describe.each(floors)('on floor $name of the demo', ({ places }) => {
  it('each space is reached from each other space', () => {
    for (const from of [places[0]!, places[Math.floor(places.length / 2)]!, places.at(-1)!]) {
      expect(reached(places, from.spaceId).size).toBe(places.length);
    }
  });

  it('the opposite key always leads back', () => {
    const steps = neighbours(places);
    for (const { spaceId } of places) {
      for (const direction of DIRECTIONS) {
        const there = walkOn(startWalk(spaceId), direction, steps);
        if (there !== null) {
          expect(walkOn(there, OPPOSITE[direction], steps)?.at).toBe(spaceId);
        }
      }
    }
  });

  it('a key leads in its own direction', () => {
    const at = new Map(places.map((p) => [p.spaceId, p.box]));
    for (const [from, steps] of neighbours(places)) {
      const a = at.get(from)!;
      if (steps.right !== undefined) {
        const b = at.get(steps.right)!;
        expect(b.x + b.width / 2).toBeGreaterThan(a.x + a.width / 2);
      }
      if (steps.down !== undefined) {
        const b = at.get(steps.down)!;
        expect(b.y + b.height / 2).toBeGreaterThan(a.y + a.height / 2);
      }
    }
  });
});

describe('places strewn by chance', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('are all reached from the first (%i)', (seed) => {
    const places = strewn(seed, 120);

    expect(reached(places, places[0]!.spaceId).size).toBe(places.length);
  });
});

/** Spaces anywhere, on each other too: a plan that nobody would draw. */
function strewn(seed: number, count: number): Place[] {
  let state = seed;
  const next = (most: number) => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
  return Array.from({ length: count }, (_, i) => desk(`s${i}`, next(1000), next(600), 10 + next(60), 10 + next(60)));
}
