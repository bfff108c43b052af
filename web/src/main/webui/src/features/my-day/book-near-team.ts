import { useBookOnce } from '../../api/book-once';
import type { BuildingView } from '../../api/booking/types.gen';
import type { Day } from '../../ui/time';
import { openHours } from './open-hours';

interface Wish {
  home: BuildingView;
  day: Day;
  /** What the desk must have. */
  needs: readonly string[];
}

/** Books any desk that fits near my team for the hours that the building is open, as the page Book proposes. */
export function useBookNearTeam() {
  return useBookOnce(({ home, day, needs }: Wish) => ({
    anyOf: { buildingId: home.id, kind: 'DESK', nearTeam: true, amenities: [...needs] },
    ...openHours(home, day),
  }));
}
