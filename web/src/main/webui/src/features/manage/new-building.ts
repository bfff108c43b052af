import type { MyOrganisation } from './rules';

/** A building as it is filled in: all of it text, but the days, which count from Monday as 1. */
export interface NewBuilding {
  code: string;
  name: string;
  address: string;
  city: string;
  coordinates: string;
  zone: string;
  opens: string;
  closes: string;
  days: readonly number[];
}

export const NEW_BUILDING: NewBuilding = {
  code: '',
  name: '',
  address: '',
  city: '',
  coordinates: '',
  zone: 'Europe/Amsterdam',
  opens: '07:00',
  closes: '19:00',
  days: [1, 2, 3, 4, 5],
};

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Degrees, as maps give them: `52.08, 4.31`, or with decimal commas `52,08; 4,31`. */
export function coordinatesIn(text: string): { latitude: number; longitude: number } | undefined {
  const plain = /^\s*(-?\d{1,2}\.\d+|-?\d{1,2})\s*[,; ]\s*(-?\d{1,3}\.\d+|-?\d{1,3})\s*$/.exec(text);
  const comma = /^\s*(-?\d{1,2},\d+)\s*[; ]\s*(-?\d{1,3},\d+)\s*$/.exec(text);
  const [, north, east] = plain ?? comma ?? [];
  if (north === undefined || east === undefined) return undefined;
  const [latitude, longitude] = [north, east].map((degrees) => Number(degrees.replace(',', '.'))) as [number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** Which fields still need something; the service says of the rest what is not right. */
export function missingIn(building: NewBuilding): readonly (keyof NewBuilding)[] {
  const empty = (['code', 'name', 'address', 'city', 'zone', 'opens', 'closes'] as const).filter((field) => building[field].trim() === '');
  return [...empty, ...(coordinatesIn(building.coordinates) ? [] : (['coordinates'] as const)), ...(building.days.length > 0 ? [] : (['days'] as const))];
}

/** The part of the import that says what the building is; shared by my organisation alone. */
export function buildingFile({ coordinates, days, ...texts }: NewBuilding, { key, name }: MyOrganisation): File {
  const trimmed = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim()]));
  return jsonFile({
    ...trimmed,
    ...coordinatesIn(coordinates),
    openDays: days.map((day) => DAYS[day - 1]),
    organisations: [{ organisation: key, name, daysAhead: null }],
  });
}

/** Of a building that is here already nothing is said, so that it stays as it is. */
export function knownBuildingFile(code: string): File {
  return jsonFile({ code });
}

function jsonFile(value: object): File {
  return new File([JSON.stringify(value)], 'building.json', { type: 'application/json' });
}
