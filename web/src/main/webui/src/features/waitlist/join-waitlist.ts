import { useMutation, useQueryClient } from '@tanstack/react-query';
import { joinWaitlist } from '../../api/booking/sdk.gen';
import type { WaitlistRequest } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';

/** Waits for a space, or for any that fits. */
export function useJoinWaitlist() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: WaitlistRequest) => (await once(body, (headers) => joinWaitlist({ body, headers }))).data,
    retry: mayHelp,
    // It may be free by now, or mine.
    onSettled: () => bookingsChanged(queries),
  });
}
