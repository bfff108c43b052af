import { useQuery } from '@tanstack/react-query';
import { getCountedSpaces } from '../../api/occupancy/sdk.gen';
import type { CountedSpace } from '../../api/occupancy/types.gen';
import { againEvery } from '../../api/query-client';

const AGAIN = 30_000;

/** What the sensors of single spaces counted, by space; a plan without any is as good as before. */
export function useCountedSpaces(floorId: string): ReadonlyMap<string, CountedSpace> | undefined {
  return useQuery({
    queryKey: ['counted-spaces', floorId],
    queryFn: async ({ signal }) => (await getCountedSpaces({ path: { floorId }, signal })).data.spaces,
    select: bySpace,
    refetchInterval: againEvery(AGAIN),
  }).data;
}

const bySpace = (spaces: readonly CountedSpace[]) => new Map(spaces.map((space) => [space.spaceId, space]));
