import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bookSeries } from '../../api/booking/sdk.gen';
import type { BookingSeriesRequest } from '../../api/booking/types.gen';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';
import { seen, seriesChanged } from './get-series';

/** Books all dates of a series, or each that can be had. */
export function useMakeSeries() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: BookingSeriesRequest) => seen(await once(body, (headers) => bookSeries({ body, headers }))),
    retry: mayHelp,
    onSuccess: (made) => seriesChanged(queries, made),
  });
}
