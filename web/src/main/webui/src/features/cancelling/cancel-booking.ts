import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelBooking } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';

/** Gives a booking up. Sent twice it is done once. */
export function useCancelBooking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (bookingId: string) => {
      await cancelBooking({ path: { bookingId } });
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
