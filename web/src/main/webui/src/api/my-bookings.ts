import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { getBooking, listBookings } from './booking/sdk.gen';
import type { Booking } from './booking/types.gen';
import { every } from './every';
import { keepCopy, showCopy } from './offline-copy';
import { Problem } from './problem';

const kept = 'my-bookings';

/** My bookings; without days from yesterday on, 31 days. Whoever books or cancels calls {@link bookingsChanged}. */
const myBookingsQuery = (days: { from?: string; to?: string } = {}) =>
  queryOptions({
    queryKey: ['my-bookings', days],
    queryFn: ({ signal }) => readBookings(days, signal),
  });

/** The list without days is the one that can be read without a network. */
async function readBookings(days: { from?: string; to?: string }, signal: AbortSignal): Promise<Booking[]> {
  const all = Object.keys(days).length === 0;
  try {
    const items = await every((from) => listBookings({ query: { ...days, ...from }, signal }));
    if (all) await keepCopy(kept, items);
    return items;
  } catch (cause) {
    const copy = all ? await copyInsteadOf(cause) : undefined;
    if (!copy) throw cause;
    return copy;
  }
}

export function useMyBookings(days: { from?: string; to?: string } = {}) {
  return useQuery(myBookingsQuery(days));
}

/** One booking of mine; without a network as it is kept on the device. */
export function useBooking(bookingId: string) {
  return useQuery({ queryKey: ['booking', bookingId], queryFn: ({ signal }) => readBooking(bookingId, signal) });
}

async function readBooking(bookingId: string, signal: AbortSignal): Promise<Booking> {
  try {
    return (await getBooking({ path: { bookingId }, signal })).data;
  } catch (cause) {
    const copy = (await copyInsteadOf(cause))?.find((booking) => booking.id === bookingId);
    if (!copy) throw cause;
    return copy;
  }
}

async function copyInsteadOf(cause: unknown): Promise<Booking[] | undefined> {
  return Problem.of(cause).is('offline') ? showCopy<Booking[]>(kept) : undefined;
}

/** Asks again for everything that a booking made or given up may have changed, here and in the other tabs. */
export function bookingsChanged(queries: QueryClient): Promise<void> {
  tabs().postMessage('changed');
  return askAgain(queries);
}

/** What is booked in another tab is mine in this one, too. */
export function followOtherTabs(queries: QueryClient): () => void {
  const hear = () => void askAgain(queries);
  tabs().addEventListener('message', hear);
  return () => tabs().removeEventListener('message', hear);
}

let opened: BroadcastChannel | undefined;

/** One for the page, so that it does not hear itself. */
function tabs(): BroadcastChannel {
  return (opened ??= new BroadcastChannel('flexplek.bookings'));
}

function askAgain(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [what] }) => ['my-bookings', 'booking', 'availability', 'team-days', 'series', 'waitlist', 'exchange-offers', 'exchange-partners'].includes(String(what)),
  });
}

/** Whether a booking holds its space in a slot, or in a part of it. */
export function holdsIn({ status, start, end }: Booking, slot: { start: string; end: string }): boolean {
  const live = status === 'BOOKED' || status === 'CHECKED_IN';
  return live && Date.parse(start) < Date.parse(slot.end) && Date.parse(slot.start) < Date.parse(end);
}
