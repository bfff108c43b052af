import { useBookOnce } from '../../api/book-once';
import type { BuildingView } from '../../api/booking/types.gen';
import { instantAt, quarterHours, type Day } from '../../ui/time';

interface Wish {
  home: BuildingView;
  day: Day;
  /** What the desk must have. */
  needs: readonly string[];
}

/** Books any desk that fits near my team for the hours that the building is open, as the page Book proposes. */
export function useBookNearTeam() {
  return useBookOnce(({ home: { id, zone, opens, closes }, day, needs }: Wish) => {
    const times = quarterHours({ zone, day, opens, closes });
    return {
      anyOf: { buildingId: id, kind: 'DESK', nearTeam: true, amenities: [...needs] },
      start: instantAt(zone, day, times[0]!),
      end: instantAt(zone, day, times.at(-1)!),
    };
  });
}
