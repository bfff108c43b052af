import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endBookingSeries } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';
import type { Day } from '../../ui/time';
import { seen, seriesChanged } from './get-series';

interface Ending {
  seriesId: string;
  etag: string;
  /** The first day that is given up. */
  from: Day;
}

/** Ends a series from a day on: its bookings from there are cancelled, and nothing more is booked. */
export function useEndSeries() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ seriesId, etag, from }: Ending) =>
      seen(await endBookingSeries({ path: { seriesId }, query: { from }, headers: { 'If-Match': etag } })),
    retry: mayHelp,
    onSuccess: (now) => seriesChanged(queries, now),
    onError: () => bookingsChanged(queries),
  });
}
