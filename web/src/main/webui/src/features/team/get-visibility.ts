import { useQuery } from '@tanstack/react-query';
import { getMyVisibility } from '../../api/booking/sdk.gen';
import { versioned } from '../../api/versioned';

export const visibilityKey = ['visibility'];

/** Who may see when I am in. */
export function useVisibility() {
  return useQuery({
    queryKey: visibilityKey,
    queryFn: async ({ signal }) => versioned(await getMyVisibility({ signal })),
  });
}
