import { useMutation, useQueryClient } from '@tanstack/react-query';
import { book } from './booking/sdk.gen';
import type { BookingRequest } from './booking/types.gen';
import { bookingsChanged } from './my-bookings';
import { once } from './once';
import { mayHelp } from './query-client';

/** Books what a wish of the page asks for; sent again after a lost answer it books once. */
export function useBookOnce<Wish>(asked: (wish: Wish) => BookingRequest) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const body = asked(wish);
      return (await once(body, (headers) => book({ body, headers }))).data;
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
