import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { announceVisit, callOffVisit, changeVisit, deleteArrival, putArrival } from '../../api/booking/sdk.gen';
import type { Visit, VisitChange, VisitRequest } from '../../api/booking/types.gen';
import { once } from '../../api/once';
import { Problem } from '../../api/problem';
import { mayHelp } from '../../api/query-client';

const visitsChanged = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['visits'] });

/** Says whom I expect. */
export function useAnnounce() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: VisitRequest): Promise<Visit> => (await once(body, (headers) => announceVisit({ body, headers }))).data,
    retry: mayHelp,
    onSettled: () => visitsChanged(queries),
  });
}

/** Expects a guest at another time or by another name; refused when reception has seen them meanwhile. */
export function useChangeVisit() {
  const queries = useQueryClient();
  return useMutation<Visit, Problem, { visit: Visit; change: VisitChange }>({
    mutationFn: async ({ visit, change }) => (await changeVisit({ path: { visitId: visit.id }, body: change, headers: { 'If-Match': visit.etag } })).data,
    onSettled: () => visitsChanged(queries),
  });
}

/** Expects a guest no more; one who was called off already is so. */
export function useCallOff() {
  const queries = useQueryClient();
  return useMutation<void, Problem, string>({
    mutationFn: async (visitId) => {
      try {
        await callOffVisit({ path: { visitId } });
      } catch (cause) {
        if (Problem.of(cause).status !== 404) throw cause;
      }
    },
    retry: mayHelp,
    onSettled: () => visitsChanged(queries),
  });
}

/** Says that a guest is there, or that it was somebody else. */
export function useReceive() {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, { visitId: string; there: boolean }>({
    mutationFn: ({ visitId, there }) => (there ? putArrival({ path: { visitId } }) : deleteArrival({ path: { visitId } })),
    retry: mayHelp,
    onSettled: () => visitsChanged(queries),
  });
}
