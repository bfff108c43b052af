import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeBookingSeries } from '../../api/booking/sdk.gen';
import type { BookingSeriesChange } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';
import type { Versioned } from '../../api/versioned';
import type { Day } from '../../ui/time';
import { seen, seriesChanged } from './get-series';
import { type Series, seriesOf } from './series';

interface Change {
  /** The first day that is changed; all that follow go with it. */
  from: Day;
  to: BookingSeriesChange;
}

/** What would become of each date; nothing is changed. */
export function usePreviewSeriesChange({ thing: { id }, etag }: Versioned<Series>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ from, to }: Change) =>
      seriesOf((await changeBookingSeries({ path: { seriesId: id }, query: { from, dryRun: true }, body: to, headers: { 'If-Match': etag } })).data),
    retry: mayHelp,
    onError: () => bookingsChanged(queries),
  });
}

/** Another time for a date and all that follow; a date that cannot be changed stays as it was. */
export function useChangeSeries({ thing: { id }, etag }: Versioned<Series>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ from, to }: Change) =>
      seen(await changeBookingSeries({ path: { seriesId: id }, query: { from }, body: to, headers: { 'If-Match': etag } })),
    retry: mayHelp,
    onSuccess: (now) => seriesChanged(queries, now),
    // It may be another by now.
    onError: () => bookingsChanged(queries),
  });
}
