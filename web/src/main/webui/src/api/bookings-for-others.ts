import { useQuery } from '@tanstack/react-query';
import { listBookingsForOthers } from './booking/sdk.gen';

/** What I made for others, from yesterday on; asked again with my own bookings. */
export function useBookingsForOthers() {
  return useQuery({
    queryKey: ['my-bookings', 'for-others'],
    queryFn: async ({ signal }) => (await listBookingsForOthers({ signal })).data.items,
  });
}
