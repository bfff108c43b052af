import type { Booking } from '../../api/booking/types.gen';
import { useMyBookings } from '../../api/my-bookings';
import { type Choice, slotAt } from './choice';

/** My booking of a space in the slot that is looked at, or a part of it. */
export function useMine(spaceId: string, choice: Choice): Booking | undefined {
  const { data = [] } = useMyBookings({ from: choice.date, to: choice.date });
  const slot = slotAt(choice);
  return data.find((one) => one.spaceId === spaceId && isLive(one) && overlap(one, slot));
}

/** A space can be mine in the morning and once more in the afternoon. */
function overlap(one: Pick<Booking, 'start' | 'end'>, other: Pick<Booking, 'start' | 'end'>): boolean {
  return Date.parse(one.start) < Date.parse(other.end) && Date.parse(other.start) < Date.parse(one.end);
}

function isLive({ status }: Booking): boolean {
  return status === 'BOOKED' || status === 'CHECKED_IN';
}
