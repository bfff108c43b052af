import type { Visit } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';

/** A guest of mine, for tests: today from ten to eleven in the Kadegebouw. */
export function visit(change: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    guestName: 'Ada Voorbeeld',
    guestFrom: 'Gemeente Voorbeeld',
    hostName: 'Emma de Wit',
    mine: true,
    buildingId: kade.id,
    buildingName: kade.name,
    zone: kade.zone,
    start: '2027-03-02T09:00:00Z',
    end: '2027-03-02T10:00:00Z',
    bookingId: null,
    spaceName: null,
    floorName: null,
    arrivedAt: null,
    etag: '"0"',
    ...change,
  };
}
