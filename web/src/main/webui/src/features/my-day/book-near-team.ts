import { useBookOnce } from '../../api/book-once';
import type { BuildingView } from '../../api/booking/types.gen';
import { instantAt, type Day, type Time } from '../../ui/time';

/** A usual working day, as far as the building is open. */
const from: Time = '09:00';
const to: Time = '17:00';

/** Books any desk that fits near my team for a working day. */
export function useBookNearTeam() {
  return useBookOnce(({ home, day }: { home: BuildingView; day: Day }) => ({
    anyOf: { buildingId: home.id, kind: 'DESK', nearTeam: true },
    start: instantAt(home.zone, day, from > home.opens ? from : home.opens.slice(0, 5)),
    end: instantAt(home.zone, day, to < home.closes ? to : home.closes.slice(0, 5)),
  }));
}
