import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelBooking } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';

/** Gives a booking up; doing it twice changes nothing. */
export function useCancelBooking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (bookingId: string) => {
      await cancelBooking({ path: { bookingId } });
    },
    onSettled: () => bookingsChanged(queries),
  });
}
