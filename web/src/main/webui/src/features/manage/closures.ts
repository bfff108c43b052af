import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { closeSpaces, endClosure, listClosures } from '../../api/booking/sdk.gen';
import type { BookingsHit, Closure, ClosureRequest } from '../../api/booking/types.gen';
import { every } from '../../api/every';
import { once } from '../../api/once';
import type { Problem } from '../../api/problem';
import { againEvery } from '../../api/query-client';

/** What is out of service in a building, now and later. */
export function useClosures(buildingId: string) {
  return useQuery({
    queryKey: ['closures', buildingId],
    queryFn: ({ signal }) => every((from) => listClosures({ path: { buildingId }, query: { limit: 100, ...from }, signal })),
    // Each ends by itself.
    refetchInterval: againEvery(60_000),
  });
}

const NOBODY: Pick<BookingsHit, 'total' | 'bookingIds'> = { total: 0, bookingIds: [] };

/** The coming bookings that a closure would hit, as far as they are known, or why it cannot be; those of other times say nothing. */
export function useHitBeforehand(buildingId: string, wish: ClosureRequest | undefined) {
  const { data, error } = useQuery({
    queryKey: ['closure-hit', buildingId, wish],
    queryFn: async ({ signal }) => (await closeSpaces({ path: { buildingId }, query: { dryRun: true }, body: wish!, signal })).data.bookingsHit,
    enabled: wish !== undefined,
    staleTime: 0,
  });
  return { hit: (wish && !error && data) || NOBODY, refused: wish && error };
}

/** Takes spaces out of service, all or none. */
export function useCloseSpaces(buildingId: string) {
  return useThenLookAgain((wish: ClosureRequest) =>
    once({ closeSpaces: wish, buildingId }, (headers) => closeSpaces({ path: { buildingId }, body: wish, headers })).then(({ data }) => data),
  );
}

export function useEndClosure() {
  return useThenLookAgain(({ id, etag }: Closure) => endClosure({ path: { closureId: id ?? '' }, headers: { 'If-Match': etag } }));
}

/** Also after a refusal: somebody else may have changed it. */
function useThenLookAgain<Sent, Answer>(send: (sent: Sent) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation<Answer, Problem, Sent>({
    mutationFn: send,
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ['closures', 'spaces', 'availability', 'floor-spaces'].includes(String(what)) }),
  });
}
