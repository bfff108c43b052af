import { useQuery } from '@tanstack/react-query';
import { getMyVisibility } from '../../api/booking/sdk.gen';

export const visibilityKey = ['visibility'];

/** Who may see when I am in. */
export function useVisibility() {
  return useQuery({
    queryKey: visibilityKey,
    queryFn: async ({ signal }) => (await getMyVisibility({ signal })).data,
  });
}
