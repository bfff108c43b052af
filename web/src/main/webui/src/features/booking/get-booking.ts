import { queryOptions, useQuery } from '@tanstack/react-query';
import { getBooking } from '../../api/booking/sdk.gen';

export const bookingQuery = (bookingId: string) =>
  queryOptions({
    queryKey: ['booking', bookingId],
    queryFn: async ({ signal }) => (await getBooking({ path: { bookingId }, signal })).data,
  });

export function useBooking(bookingId: string) {
  return useQuery(bookingQuery(bookingId));
}
