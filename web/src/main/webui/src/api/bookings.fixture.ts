import type { Booking } from './booking/types.gen';
import { kade } from './fixtures';

const minute = 60_000;

/** A desk of mine that starts so many minutes after `now` and lasts eight hours. */
export function desk(now: Date, startsIn: number, change: Partial<Booking> = {}): Booking {
  const start = now.getTime() + startsIn * minute;
  const at = (after: number) => new Date(start + after * minute).toISOString();
  return {
    id: '0199f3a0-1111-7000-8000-000000000001',
    spaceId: '0199f3a0-1111-7000-8000-000000000002',
    spaceName: '3A-012',
    kind: 'DESK',
    buildingId: kade.id,
    buildingName: kade.name,
    floorId: '0199f3a0-1111-7000-8000-000000000004',
    neighbourhoodId: '0199f3a0-1111-7000-8000-000000000005',
    personId: '00000000-0000-4000-8000-000000000001',
    madeBy: '00000000-0000-4000-8000-000000000001',
    start: at(0),
    end: at(8 * 60),
    zone: kade.zone,
    status: 'BOOKED',
    releaseReason: null,
    checkInOpens: at(-15),
    checkInCloses: at(30),
    expectedAt: null,
    teamDayId: null,
    seriesId: null,
    title: null,
    titlePrivate: false,
    ...change,
  };
}
