import type { PresentColleague } from '../../api/booking/types.gen';
import { formatSlot, useLanguage } from '../../ui/when';

/** Where and when somebody is in; without the building where all of the week are in one, which is said above. */
export function Seat({ seat, building }: { seat: PresentColleague; building: boolean }) {
  useLanguage();
  return (
    <span className="fp-seat">
      <strong>{seat.spaceName}</strong>
      <span className="fp-small">
        {building && `${seat.buildingName}, `}
        <span className="fp-seat__where">{seat.neighbourhoodName}</span>
      </span>
      <span className="fp-small fp-soft fp-seat__when">{formatSlot(seat.zone, seat.start, seat.end)}</span>
    </span>
  );
}
