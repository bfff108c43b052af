import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { listSpaces, putSpaceService } from '../../api/booking/sdk.gen';
import type { ListSpacesData, SpaceInBuilding, SpaceView } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';

export type SpaceFilter = Omit<NonNullable<ListSpacesData['query']>, 'cursor' | 'limit'>;

/** The spaces of a building, page by page. */
export function useSpaces(buildingId: string, filter: SpaceFilter) {
  return useInfiniteQuery({
    queryKey: ['spaces', buildingId, filter],
    queryFn: async ({ signal, pageParam }) =>
      (await listSpaces({ path: { buildingId }, query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }, signal })).data,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Takes a space out of service with a reason, or returns it; refused when somebody changed it meanwhile. */
export function usePutService() {
  const queries = useQueryClient();
  return useMutation<SpaceView, Problem, { space: SpaceInBuilding; reason: string | null }>({
    mutationFn: async ({ space, reason }) =>
      (await putSpaceService({ path: { spaceId: space.id }, body: { inService: reason === null, reason }, headers: { 'If-Match': space.etag } })).data,
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ['spaces', 'availability', 'floor-spaces'].includes(String(what)) }),
  });
}
