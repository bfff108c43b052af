import { useQuery } from '@tanstack/react-query';
import { listBookingSeries } from '../../api/booking/sdk.gen';
import { every } from '../../api/every';
import { seriesOf } from './series';

/** My series, those that go on first. */
export function useMySeries() {
  return useQuery({
    queryKey: ['series'],
    queryFn: async ({ signal }) => (await every((from) => listBookingSeries({ query: from, signal }))).map(seriesOf),
  });
}
