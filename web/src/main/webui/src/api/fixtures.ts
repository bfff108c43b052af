import type { BuildingView } from './booking/types.gen';

/** A building for tests: open from Monday to Friday, from seven to seven. */
export const kade: BuildingView = {
  id: '0199f3a0-1111-7000-8000-000000000003',
  code: 'KADE',
  name: 'Kadegebouw',
  zone: 'Europe/Amsterdam',
  address: 'Kade 1',
  city: 'Den Haag',
  latitude: 52.07,
  longitude: 4.3,
  opens: '07:00',
  closes: '19:00',
  openDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
  dailyCap: null,
  graceMinutes: 30,
  managedBy: { organisation: 'minbin', name: 'Ministerie van Binnenwerken', mine: true },
  daysAhead: 14,
};
