import { useQuery } from '@tanstack/react-query';
import { listBookingsForOthers } from './booking/sdk.gen';
import { every } from './every';

/** What I made for others, from yesterday on; asked again with my own bookings. */
export function useBookingsForOthers() {
  return useQuery({
    queryKey: ['my-bookings', 'for-others'],
    queryFn: ({ signal }) => every((from) => listBookingsForOthers({ query: from, signal })),
  });
}
