import { useQuery } from '@tanstack/react-query';
import { getSpace } from './booking/sdk.gen';

/** One space as it is now. */
export function useSpace(spaceId: string | undefined) {
  return useQuery({
    queryKey: ['space', spaceId],
    queryFn: async ({ signal }) => (await getSpace({ path: { spaceId: spaceId! }, signal })).data,
    enabled: spaceId !== undefined,
  });
}
