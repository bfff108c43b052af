import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeBooking, getBooking } from './booking/sdk.gen';
import type { Booking, BookingChange } from './booking/types.gen';
import { bookingsChanged } from './my-bookings';
import { mayHelp } from './query-client';
import { versioned, type Versioned } from './versioned';

interface Change {
  bookingId: string;
  /** The version that was seen. */
  etag: string;
  to: BookingChange;
}

/** Another time or space for a booking, in one act. It names what was seen, so that sent again after a lost answer it is done once. */
export function useChangeBooking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ bookingId, etag, to }: Change): Promise<Versioned<Booking>> =>
      versioned(await changeBooking({ path: { bookingId }, body: to, headers: { 'If-Match': etag } })),
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}

/** A booking as it is now, with its version. */
export async function seenBooking(bookingId: string): Promise<Versioned<Booking>> {
  return versioned(await getBooking({ path: { bookingId } }));
}

export function useSeenBooking(bookingId: string) {
  return useQuery({ queryKey: ['booking', bookingId, 'seen'], queryFn: () => seenBooking(bookingId) });
}
