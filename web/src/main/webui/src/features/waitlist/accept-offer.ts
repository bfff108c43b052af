import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acceptOffer } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';

/** Takes what is offered: it is then a booking of mine. Sent twice it is done once. */
export function useAcceptOffer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (waitlistEntryId: string) => (await acceptOffer({ path: { waitlistEntryId } })).data,
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
