import { useQuery } from '@tanstack/react-query';
import { getForecast } from '../../api/occupancy/sdk.gen';
import type { View } from './view';

/** How full a place will be; told anew each day, from the days that are over. */
export function useForecast({ placeId, kind }: View) {
  const query = { placeId, kind };
  return useQuery({
    queryKey: ['forecast', query],
    queryFn: async ({ signal }) => (await getForecast({ query, signal })).data,
    staleTime: 10 * 60_000,
  });
}
