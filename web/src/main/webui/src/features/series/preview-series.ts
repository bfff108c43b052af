import { useMutation } from '@tanstack/react-query';
import { bookSeries } from '../../api/booking/sdk.gen';
import type { BookingSeriesRequest } from '../../api/booking/types.gen';
import { mayHelp } from '../../api/query-client';
import { seriesOf } from './series';

export type SeriesWish = Omit<BookingSeriesRequest, 'mode'>;

/** What would become of each date; nothing is booked. */
export function usePreviewSeries() {
  return useMutation({
    mutationFn: async (wish: SeriesWish) => seriesOf((await bookSeries({ body: { ...wish, mode: 'EACH' }, query: { dryRun: true } })).data),
    retry: mayHelp,
  });
}
