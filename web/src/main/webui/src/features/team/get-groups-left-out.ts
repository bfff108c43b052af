import { useQuery } from '@tanstack/react-query';
import { getMe } from '../../api/booking/sdk.gen';

/** My groups in the directory that are no teams here, and why. */
export function useGroupsLeftOut() {
  return useQuery({
    queryKey: ['groups-left-out'],
    queryFn: async ({ signal }) => (await getMe({ signal })).data.groupsLeftOut,
    staleTime: 5 * 60_000,
  });
}
