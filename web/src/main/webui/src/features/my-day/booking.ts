import { useQuery } from '@tanstack/react-query';
import { getBooking } from '../../api/booking/sdk.gen';

/** One booking of mine. */
export function useBooking(bookingId: string) {
  return useQuery({
    queryKey: ['booking', bookingId],
    queryFn: async ({ signal }) => (await getBooking({ path: { bookingId }, signal })).data,
  });
}
