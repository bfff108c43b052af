import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteExpectedArrival, getExpectedArrival, putExpectedArrival } from '../../api/booking/sdk.gen';
import type { Booking } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';
import { versioned, type Versioned } from '../../api/versioned';

/** Until when the space of a booking waits, and what may be said of coming later. */
export function useExpectedArrival(bookingId: string) {
  return useQuery({
    queryKey: ['booking', bookingId, 'arrival'],
    queryFn: async ({ signal }) => versioned(await getExpectedArrival({ path: { bookingId }, signal })),
    gcTime: 0,
  });
}

interface Said {
  bookingId: string;
  /** The version that was seen. */
  etag: string;
  /** Null to come at the start after all. */
  expectedAt: string | null;
}

/** Says when the person comes, over what was seen, so that sent again after a lost answer it is said once. */
export function useComeLater() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ bookingId, etag, expectedAt }: Said): Promise<Versioned<Booking>> => {
      const call = { path: { bookingId }, headers: { 'If-Match': etag } };
      return versioned(expectedAt === null ? await deleteExpectedArrival(call) : await putExpectedArrival({ ...call, body: { expectedAt } }));
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
