import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { listSpaces, putSpaceService } from '../../api/booking/sdk.gen';
import type { ListSpacesData, SpaceInBuilding } from '../../api/booking/types.gen';
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

/** Returns a space to service, whatever keeps it out now. */
export function useReturnToService() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, SpaceInBuilding>({
    mutationFn: ({ id, etag }) => putSpaceService({ path: { spaceId: id }, body: { inService: true }, headers: { 'If-Match': etag } }),
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ['closures', 'spaces', 'availability', 'floor-spaces'].includes(String(what)) }),
  });
}
