import { expect, it } from 'vitest';
import { buildingFile, coordinatesIn, knownBuildingFile, missingIn, NEW_BUILDING } from './new-building';

const kade = { ...NEW_BUILDING, code: 'KADE ', name: 'Kade', address: 'Kade 1', city: 'Den Haag', coordinates: '52.0799, 4.3113' };

it.each([
  ['52.0799, 4.3113', 52.0799, 4.3113],
  ['52.08 4.31', 52.08, 4.31],
  ['52,08; 4,31', 52.08, 4.31],
  ['12.15, -68.27', 12.15, -68.27],
  ['52, 4', 52, 4],
])('reads %s as maps give it', (text, latitude, longitude) => {
  expect(coordinatesIn(text)).toEqual({ latitude, longitude });
});

it.each(['', 'Den Haag', '52.08', '95.1, 4.3', '52.08, 4.31, 3', '52,08, 4,31'])('takes "%s" for none', (text) => {
  expect(coordinatesIn(text)).toBeUndefined();
});

it('names what is still missing', () => {
  expect(missingIn(NEW_BUILDING)).toEqual(['code', 'name', 'address', 'city', 'coordinates']);
  expect(missingIn({ ...kade, days: [] })).toEqual(['days']);
  expect(missingIn(kade)).toEqual([]);
});

it('makes the file of a building, shared by my organisation', async () => {
  const file = buildingFile(kade, { key: 'minbin', name: 'Ministerie van Binnenwerken' });

  expect(JSON.parse(await file.text())).toEqual({
    code: 'KADE',
    name: 'Kade',
    address: 'Kade 1',
    city: 'Den Haag',
    zone: 'Europe/Amsterdam',
    opens: '07:00',
    closes: '19:00',
    latitude: 52.0799,
    longitude: 4.3113,
    openDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
    organisations: [{ organisation: 'minbin', name: 'Ministerie van Binnenwerken', daysAhead: null }],
  });
  expect(await knownBuildingFile('KADE').text()).toBe('{"code":"KADE"}');
});
