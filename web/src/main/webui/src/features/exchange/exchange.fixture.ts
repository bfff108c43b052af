import type { Booking, ExchangeOffer, ExchangePartner, ExchangePlace } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';

export function placeOf(booking: Booking): ExchangePlace {
  const { id, spaceId, spaceName, floorId, neighbourhoodId, start, end } = booking;
  return { bookingId: id, spaceId, spaceName, floorId, floorName: 'Floor 3', neighbourhoodId, neighbourhoodName: 'Waterside', start, end };
}

/** Noor has 3B-001 two hours longer than that booking. */
export function noor(booking: Booking): ExchangePartner {
  const end = new Date(Date.parse(booking.end) + 2 * 3_600_000).toISOString();
  return {
    personId: '00000000-0000-4000-8000-000000000003',
    displayName: 'Noor',
    place: { ...placeOf(booking), bookingId: 'k3', spaceId: 's3', spaceName: '3B-001', neighbourhoodName: 'Dune side', end },
  };
}

/** Of Noor to me; with `byMe` of me to Noor. */
export function offer(booking: Booking, more: Partial<ExchangeOffer> = {}): ExchangeOffer {
  return {
    id: 'x1',
    status: 'OPEN',
    byMe: false,
    buildingId: kade.id,
    buildingName: kade.name,
    zone: kade.zone,
    mine: placeOf(booking),
    partner: noor(booking),
    ...more,
  };
}
