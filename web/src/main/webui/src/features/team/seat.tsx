import type { PresentColleague } from '../../api/booking/types.gen';
import { formatSlot, useLanguage } from '../../ui/when';

/** Where and when somebody is in. */
export function Seat({ seat }: { seat: PresentColleague }) {
  useLanguage();
  return (
    <span className="fp-seat">
      <strong>{seat.spaceName}</strong>
      <span className="fp-small">
        {seat.buildingName}, <span className="fp-seat__where">{seat.neighbourhoodName}</span>
      </span>
      <span className="fp-small fp-soft fp-seat__when">{formatSlot(seat.zone, seat.start, seat.end)}</span>
    </span>
  );
}
