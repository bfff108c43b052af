import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putMyVisibility } from '../../api/booking/sdk.gen';
import type { VisibleTo } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';
import { versioned } from '../../api/versioned';
import { visibilityKey } from './get-visibility';

interface Chosen {
  visibleTo: VisibleTo;
  /** The version that was seen. */
  etag: string;
}

/** Chooses who may see when I am in; it holds at once. Sent again after it was chosen elsewhere, it is refused. */
export function useChooseVisibility() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ visibleTo, etag }: Chosen) => versioned(await putMyVisibility({ body: { visibleTo }, headers: { 'If-Match': etag } })),
    onMutate: () => queries.cancelQueries({ queryKey: visibilityKey }),
    onSuccess: (chosen) => queries.setQueryData(visibilityKey, chosen),
    onError: (problem: Problem) => {
      if (problem.is('changed-meanwhile')) void queries.invalidateQueries({ queryKey: visibilityKey });
    },
  });
}
