import type { Booking } from '../../api/booking/types.gen';
import { holdsIn, useMyBookings } from '../../api/my-bookings';
import { type Choice, slotAt } from './choice';

/** My booking of a space in the slot that is looked at, or a part of it. */
export function useMine(spaceId: string, choice: Choice): Booking | undefined {
  const { data = [] } = useMyBookings({ from: choice.date, to: choice.date });
  const slot = slotAt(choice);
  // A space can be mine in the morning and once more in the afternoon.
  return data.find((one) => one.spaceId === spaceId && holdsIn(one, slot));
}
