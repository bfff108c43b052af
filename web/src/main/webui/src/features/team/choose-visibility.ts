import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putMyVisibility } from '../../api/booking/sdk.gen';
import type { VisibleTo } from '../../api/booking/types.gen';
import { visibilityKey } from './get-visibility';

/** Chooses who may see when I am in; it holds at once. */
export function useChooseVisibility() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (visibleTo: VisibleTo) => (await putMyVisibility({ body: { visibleTo } })).data,
    onSuccess: (chosen) => queries.setQueryData(visibilityKey, chosen),
  });
}
