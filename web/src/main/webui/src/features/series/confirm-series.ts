import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirmBookingSeries } from '../../api/booking/sdk.gen';
import { mayHelp } from '../../api/query-client';
import { seen, seriesChanged } from './get-series';

/** Says that I still come, so that the series goes on. */
export function useConfirmSeries(seriesId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => seen(await confirmBookingSeries({ path: { seriesId } })),
    retry: mayHelp,
    onSuccess: (now) => seriesChanged(queries, now),
  });
}
