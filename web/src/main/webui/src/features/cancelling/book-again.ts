import { useMutation, useQueryClient } from '@tanstack/react-query';
import { book } from '../../api/booking/sdk.gen';
import type { Booking } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';

const quarter = 15 * 60_000;

/** Books what was cancelled once more: the same space for the same time, or for what is left of it. */
export function useBookAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ spaceId, start, end }: Booking) => {
      const body = { spaceId, start: left(start), end };
      return (await once(body, (headers) => book({ body, headers }))).data;
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}

/** Of a time that has begun, from the quarter hour on that is now. */
function left(start: string): string {
  const now = Math.floor(Date.now() / quarter) * quarter;
  return Date.parse(start) >= now ? start : new Date(now).toISOString().replace('.000Z', 'Z');
}
