import { ours } from './cast.ts';
import { zone } from './zone.ts';

type Space = { code: string; name: string; kind: 'DESK' | 'ROOM'; floor: string; neighbourhood: string; capacity: number; amenities: string; x: number; y: number };

const NEIGHBOURHOODS = [
  { floor: '0', code: '0A', name: '0A Kade', organisation: null, x: 0, width: 16, depth: 12 },
  { floor: '0', code: '0B', name: '0B Sluis', organisation: null, x: 16, width: 16, depth: 12 },
  { floor: '9', code: '9A', name: '9A Veld', organisation: null, x: 0, width: 84, depth: 54 },
];

/** 24 desks in two neighbourhoods of four by three and two rooms; and a floor of 1,000 desks, 40 by 25. */
export const SPACES: Space[] = [...grid('0', '0A', 4, 3, 0), ...grid('0', '0B', 4, 3, 16), ...rooms(), ...grid('9', '9A', 40, 25, 0)];

function grid(floor: string, neighbourhood: string, columns: number, rows: number, left: number): Space[] {
  const digits = columns * rows > 99 ? 4 : 2;
  return Array.from({ length: columns * rows }, (_, i) => {
    const name = `${neighbourhood}-${String(i + 1).padStart(digits, '0')}`;
    return {
      code: name,
      name,
      kind: 'DESK',
      floor,
      neighbourhood,
      capacity: 1,
      amenities: ['monitor', 'monitor;sit-stand', 'quiet', ''][i % 4] ?? '',
      x: left + 2 + (i % columns) * 2 + (columns === 4 ? (i % columns) : 0),
      y: 2 + Math.floor(i / columns) * 2,
    };
  });
}

function rooms(): Space[] {
  return [
    { code: '0A-R1', name: 'Roerdomp', kind: 'ROOM', floor: '0', neighbourhood: '0A', capacity: 6, amenities: 'screen;video', x: 5, y: 10 },
    { code: '0B-R1', name: 'Zilverreiger', kind: 'ROOM', floor: '0', neighbourhood: '0B', capacity: 12, amenities: 'screen;whiteboard;wheelchair-accessible', x: 21, y: 10 },
  ];
}

/** The building of a cast: open every day, so that the day of the week makes no difference. */
export const building = (cast = ours) => ({
  code: `PROEF${cast + 1}`,
  name: `Proefhuis ${cast + 1}`,
  zone: zone(),
  address: 'Proefkade 1',
  city: 'Waterstad',
  latitude: 52.08,
  longitude: 4.31,
  opens: '06:00',
  closes: '23:45',
  openDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  dailyCap: null,
  organisations: [
    { organisation: 'minbin', name: 'Ministerie van Binnenwerken', daysAhead: 60 },
    { organisation: 'minwater', name: 'Ministerie van Waterzaken', daysAhead: 60 },
  ],
});

const box = (x: number, y: number, width: number, depth: number) => ({
  type: 'Polygon',
  coordinates: [[[x, y], [x + width, y], [x + width, y + depth], [x, y + depth], [x, y]]],
});

export const PLAN = {
  type: 'FeatureCollection',
  features: [
    feature({ feature: 'floor', floor: '0', level: 0, name: 'Begane grond' }, box(0, 0, 32, 12)),
    feature({ feature: 'floor', floor: '9', level: 9, name: 'Duizend plekken' }, box(0, 0, 84, 54)),
    ...NEIGHBOURHOODS.map(({ x, width, depth, ...properties }) => feature({ feature: 'neighbourhood', ...properties }, box(x, 0, width, depth))),
    ...SPACES.map(({ code, floor, kind, x, y }) =>
      feature({ feature: 'space', floor, code }, kind === 'DESK' ? box(x - 0.7, y - 0.4, 1.4, 0.8) : box(x - 2.5, y - 1.5, 5, 3)),
    ),
  ],
};

export const SPACES_CSV = [
  'code,name,kind,floor,neighbourhood,capacity,amenities',
  ...SPACES.map((s) => [s.code, s.name, s.kind, s.floor, s.neighbourhood, s.capacity, s.amenities].join(',')),
].join('\n');

function feature(properties: object, geometry: object) {
  return { type: 'Feature', properties, geometry };
}
