import { useMutation, useQueryClient } from '@tanstack/react-query';
import { checkIn, checkOut } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';

/** Proves presence at a booking of mine. */
export function useCheckIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (bookingId: string) => (await checkIn({ path: { bookingId } })).data,
    onSettled: () => bookingsChanged(queries),
  });
}

/** Leaves early, which releases the space for others. */
export function useCheckOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (bookingId: string) => (await checkOut({ path: { bookingId } })).data,
    onSettled: () => bookingsChanged(queries),
  });
}
