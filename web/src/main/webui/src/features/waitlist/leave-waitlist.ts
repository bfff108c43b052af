import { useMutation, useQueryClient } from '@tanstack/react-query';
import { leaveWaitlist } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';

/** Waits no longer, or declines what is offered; it then goes to whoever is next. Sent twice it is done once. */
export function useLeaveWaitlist() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (waitlistEntryId: string) => {
      await leaveWaitlist({ path: { waitlistEntryId } });
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
