import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { listBookings } from './booking/sdk.gen';

/** My bookings; without days from yesterday on, 31 days. Whoever books or cancels calls {@link bookingsChanged}. */
export const myBookingsQuery = (days: { from?: string; to?: string } = {}) =>
  queryOptions({
    queryKey: ['my-bookings', days],
    queryFn: async ({ signal }) => (await listBookings({ query: days, signal })).data.items,
  });

export function useMyBookings(days: { from?: string; to?: string } = {}) {
  return useQuery(myBookingsQuery(days));
}

/** Asks again for everything that a booking made or given up may have changed. */
export function bookingsChanged(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [what] }) => ['my-bookings', 'booking', 'availability', 'team-days'].includes(String(what)),
  });
}
