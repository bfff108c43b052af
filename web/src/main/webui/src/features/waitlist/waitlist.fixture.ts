import type { WaitlistEntry } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';

/** Somebody waits for 3A-012, as the second. */
export function entry(more: Partial<WaitlistEntry> = {}): WaitlistEntry {
  return {
    id: 'w1',
    buildingId: kade.id,
    buildingName: kade.name,
    floorId: null,
    neighbourhoodId: null,
    spaceId: 's1',
    spaceName: '3A-012',
    kind: 'DESK',
    amenities: [],
    people: 1,
    start: '2030-12-03T08:00:00Z',
    end: '2030-12-03T16:00:00Z',
    zone: kade.zone,
    autoAccept: false,
    status: 'WAITING',
    place: 2,
    offer: null,
    bookingId: null,
    createdAt: '2030-11-30T08:00:00Z',
    ...more,
  };
}

/** The same once it is offered, for so many minutes. */
export function offered(minutes: number, more: Partial<WaitlistEntry> = {}): WaitlistEntry {
  const until = new Date(Date.now() + minutes * 60_000).toISOString();
  return entry({ status: 'OFFERED', place: null, offer: { bookingId: 'k1', space: { id: 's1', code: '3A-012', name: '3A-012' }, until }, ...more });
}
