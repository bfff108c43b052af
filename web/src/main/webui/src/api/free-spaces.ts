import { useQuery } from '@tanstack/react-query';
import { listFreeSpaces } from './booking/sdk.gen';
import type { ListFreeSpacesData } from './booking/types.gen';

/** What is free for a slot over floors and buildings, nearest first; asked only when there is a wish. */
export function useFreeSpaces(wish: ListFreeSpacesData['query'] | undefined) {
  return useQuery({
    queryKey: ['availability', 'free-spaces', wish],
    queryFn: async ({ signal }) => (await listFreeSpaces({ query: wish!, signal })).data,
    enabled: wish !== undefined,
  });
}
