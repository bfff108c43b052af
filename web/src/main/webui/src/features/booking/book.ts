import { useMutation, useQueryClient } from '@tanstack/react-query';
import { book } from '../../api/booking/sdk.gen';
import type { BookingRequest } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';

/** Books a space by name, or any that fits; sent again after a lost answer it books once. */
export function useBook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: BookingRequest) => (await once(body, (headers) => book({ body, headers }))).data,
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
