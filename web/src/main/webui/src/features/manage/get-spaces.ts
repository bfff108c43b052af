import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { listSpaces, putSpaceService } from '../../api/booking/sdk.gen';
import type { BookingsHit, ListSpacesData, SpaceInBuilding } from '../../api/booking/types.gen';
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

/** The coming bookings that it would hit to take the spaces out of service now, as far as they are known. */
export function useHitBeforehand(spaces: readonly SpaceInBuilding[]): Pick<BookingsHit, 'total' | 'bookingIds'> {
  return useQueries({
    queries: spaces.map((space) => ({
      queryKey: ['bookings-hit', space.id, space.etag],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await putSpaceService({ path: { spaceId: space.id }, query: { dryRun: true }, body: { inService: false, reason: '?' }, signal })).data.bookingsHit,
      staleTime: 0,
    })),
    combine: (answers) => ({
      total: answers.reduce((sum, { data }) => sum + (data?.total ?? 0), 0),
      bookingIds: answers.flatMap(({ data }) => data?.bookingIds ?? []),
    }),
  });
}

/**
 * Takes spaces out of service with a reason, or returns them, and tells how many bookings that hit; refused at the first that
 * somebody changed meanwhile.
 */
export function usePutService() {
  const queries = useQueryClient();
  return useMutation<number, Problem, { spaces: readonly SpaceInBuilding[]; reason: string | null }>({
    mutationFn: async ({ spaces, reason }) => {
      let hit = 0;
      for (const { id, etag } of spaces) {
        const { data } = await putSpaceService({ path: { spaceId: id }, body: { inService: reason === null, reason }, headers: { 'If-Match': etag } });
        hit += data.bookingsHit?.total ?? 0;
      }
      return hit;
    },
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ['spaces', 'availability', 'floor-spaces'].includes(String(what)) }),
  });
}
