import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/booking/client.gen';
import { putSpaceService } from '../../api/booking/sdk.gen';
import type { SpaceKind, SpaceView } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';

export interface SpaceFilter {
  search?: string;
  floorId?: string;
  inService?: boolean;
}

export interface SpaceInBuilding {
  id: string;
  code: string;
  name: string;
  kind: SpaceKind;
  floorName: string;
  neighbourhoodName: string;
  inService: boolean;
  reason: string | null;
  etag: string;
}

interface Page {
  items: SpaceInBuilding[];
  next: string | null;
}

/** The spaces of a building, page by page. */
export function useSpaces(buildingId: string, filter: SpaceFilter) {
  return useInfiniteQuery({
    queryKey: ['spaces', buildingId, filter],
    queryFn: async ({ signal, pageParam }) =>
      (
        await client.get<{ 200: Page }, unknown, true>({
          url: '/buildings/{buildingId}/spaces',
          path: { buildingId },
          query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          signal,
        })
      ).data,
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
      (await putSpaceService({ path: { spaceId: space.id }, body: { inService: reason === null, ...(reason === null ? {} : { reason }) }, headers: { 'If-Match': space.etag } })).data,
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ['spaces', 'availability', 'floor-spaces'].includes(String(what)) }),
  });
}
