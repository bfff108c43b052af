import { useMutation, useQueryClient } from '@tanstack/react-query';
import { offerExchange } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';

/** Offers a colleague to swap spaces. Sent twice it is offered once. */
export function useOfferExchange(bookingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (withBookingId: string) => {
      const body = { withBookingId };
      return (await once({ bookingId, ...body }, (headers) => offerExchange({ path: { bookingId }, body, headers }))).data;
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
