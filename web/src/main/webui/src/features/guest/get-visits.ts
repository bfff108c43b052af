import { useQuery } from '@tanstack/react-query';
import { listMyVisits, listVisits } from '../../api/booking/sdk.gen';
import { againEvery } from '../../api/query-client';

const AGAIN = 60_000;

/** The guests whom I expect from today on; looked at again each minute while there are some, since one may have arrived. */
export function useMyVisits() {
  return useQuery({
    queryKey: ['visits', 'mine'],
    queryFn: async ({ signal }) => (await listMyVisits({ signal })).data.items,
    refetchInterval: ({ state }) => (state.data?.some(({ arrivedAt }) => arrivedAt === null) ? againEvery(AGAIN)({ state }) : false),
  });
}

/** Who is expected today in a building that I look after; looked at again each minute, also on a screen that nobody touches. */
export function useVisitsOfToday(buildingId: string) {
  return useQuery({
    queryKey: ['visits', 'of', buildingId],
    queryFn: async ({ signal }) => (await listVisits({ query: { buildingId }, signal })).data.items,
    refetchInterval: againEvery(AGAIN),
  });
}
