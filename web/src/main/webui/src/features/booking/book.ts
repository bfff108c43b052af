import { useMutation, useQueryClient } from '@tanstack/react-query';
import { book } from '../../api/booking/sdk.gen';
import type { BookingRequest } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';

/** One attempt to book. The key belongs to the attempt, so that a call sent again after a lost answer books once. */
export function useBook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, body }: { key: string; body: BookingRequest }) => {
      const { data } = await book({ body, headers: { 'Idempotency-Key': key } });
      return data;
    },
    retry: (failures, { status }) => failures < 2 && (status === 0 || status >= 502),
    onSettled: () => bookingsChanged(queries),
  });
}
