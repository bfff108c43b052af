import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cancelBookings } from '../../api/booking/sdk.gen';
import type { DaysToCancel } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';

/** Which of my bookings of these days would be cancelled, and which have begun. */
export function useWouldBeCancelled(days: DaysToCancel, enabled: boolean) {
  return useQuery({
    queryKey: ['my-bookings', 'would-be-cancelled', days],
    queryFn: async ({ signal }) => (await cancelBookings({ body: days, query: { dryRun: true }, signal })).data,
    enabled,
  });
}

/** Cancels all my bookings of these days that have not begun. Sent twice it is done once. */
export function useCancelDays() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (days: DaysToCancel) => (await cancelBookings({ body: days })).data,
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
