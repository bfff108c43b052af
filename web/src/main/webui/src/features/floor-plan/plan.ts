/** The plan of one floor, ready to draw: 20 units to the metre, x to the right and y down. */
export interface Plan {
  box: Box;
  outline: string;
  neighbourhoods: Block[];
  fixtures: Fixture[];
  shapes: Shape[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a space stands. `path` counts from the middle of its box, so that a space is moved by one translation. */
export interface Shape {
  spaceId: string;
  code: string;
  path: string;
  box: Box;
}

interface Block {
  neighbourhoodId: string;
  name: string;
  path: string;
  box: Box;
}

interface Fixture {
  feature: string;
  name: string;
  path: string;
  box: Box;
}

const UNITS_PER_METRE = 20;

/** How wide a space is drawn that the plan knows as a point only. */
const POINT_WIDTH = 1.2 * UNITS_PER_METRE;

type Position = [number, number];

interface Feature {
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown };
}

/** Reads the GeoJSON of `GET /v1/floors/{id}/plan`; what it does not know it draws as a fixture. */
export function readPlan(geoJson: unknown): Plan {
  const features = (geoJson as { features?: Feature[] }).features ?? [];
  const plan: Plan = { box: { x: 0, y: 0, width: 0, height: 0 }, outline: '', neighbourhoods: [], fixtures: [], shapes: [] };
  const boxes: Box[] = [];
  for (const feature of features) {
    const rings = ringsOf(feature.geometry);
    const box = around(rings.flat());
    if (box === null) {
      continue;
    }
    boxes.push(box);
    take(plan, feature.properties, rings, box);
  }
  plan.box = union(boxes);
  return plan;
}

function take(plan: Plan, properties: Record<string, unknown>, rings: Position[][], box: Box) {
  const word = (key: string) => (typeof properties[key] === 'string' ? properties[key] : '');
  switch (properties['feature']) {
    case 'floor':
      plan.outline += pathOf(rings);
      break;
    case 'neighbourhood':
      plan.neighbourhoods.push({ neighbourhoodId: word('neighbourhoodId'), name: word('name') || word('code'), path: pathOf(rings), box });
      break;
    case 'space':
      plan.shapes.push({ spaceId: word('spaceId'), code: word('code'), path: pathOf(rings, middle(box)), box });
      break;
    default:
      plan.fixtures.push({ feature: word('feature'), name: word('name'), path: pathOf(rings), box });
  }
}

function ringsOf(geometry: Feature['geometry']): Position[][] {
  switch (geometry.type) {
    case 'Polygon':
      return (geometry.coordinates as Position[][]).map((ring) => ring.map(toUnits));
    case 'MultiPolygon':
      return (geometry.coordinates as Position[][][]).flat().map((ring) => ring.map(toUnits));
    case 'LineString':
      return [(geometry.coordinates as Position[]).map(toUnits)];
    case 'Point': {
      const [x, y] = toUnits(geometry.coordinates as Position);
      const half = POINT_WIDTH / 2;
      return [[[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]]];
    }
    default:
      return [];
  }
}

function toUnits([x, y]: Position): Position {
  return [x * UNITS_PER_METRE, -y * UNITS_PER_METRE];
}

function around(points: Position[]): Box | null {
  if (points.length === 0) {
    return null;
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function union(boxes: Box[]): Box {
  return (
    around(boxes.flatMap((b): Position[] => [[b.x, b.y], [b.x + b.width, b.y + b.height]])) ??
    { x: 0, y: 0, width: 0, height: 0 }
  );
}

export function middle(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function pathOf(rings: Position[][], from = { x: 0, y: 0 }): string {
  return rings
    .map((ring) => ring.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tidy(x - from.x)} ${tidy(y - from.y)}`).join('') + 'Z')
    .join('');
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
