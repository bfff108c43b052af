import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { listBookings } from './booking/sdk.gen';
import type { Booking } from './booking/types.gen';
import { keepCopy, readCopy } from './offline-copy';
import { Problem } from './problem';

/** My bookings; without days from yesterday on, 31 days. Whoever books or cancels calls {@link bookingsChanged}. */
export const myBookingsQuery = (days: { from?: string; to?: string } = {}) =>
  queryOptions({
    queryKey: ['my-bookings', days],
    queryFn: ({ signal }) => readBookings(days, signal),
  });

/** The list without days is the one that can be read without a network. */
async function readBookings(days: { from?: string; to?: string }, signal: AbortSignal): Promise<Booking[]> {
  const kept = Object.keys(days).length === 0;
  try {
    const { items } = (await listBookings({ query: days, signal })).data;
    if (kept) await keepCopy('my-bookings', items);
    return items;
  } catch (cause) {
    const copy = kept && Problem.of(cause).is('offline') ? await readCopy<Booking[]>('my-bookings') : undefined;
    if (!copy) throw cause;
    return copy;
  }
}

export function useMyBookings(days: { from?: string; to?: string } = {}) {
  return useQuery(myBookingsQuery(days));
}

/** Asks again for everything that a booking made or given up may have changed. */
export function bookingsChanged(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [what] }) => ['my-bookings', 'booking', 'availability', 'team-days'].includes(String(what)),
  });
}
