import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agreeToExchange, endExchangeOffer } from '../../api/booking/sdk.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { mayHelp } from '../../api/query-client';

/** Agrees to what a colleague offers: it is done at once. Sent twice it is done once. */
export function useAgree() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (exchangeOfferId: string) => (await agreeToExchange({ path: { exchangeOfferId } })).data,
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}

/** Withdraws an offer of mine, or declines one to me; nobody is told. */
export function useEndOffer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (exchangeOfferId: string) => {
      await endExchangeOffer({ path: { exchangeOfferId } });
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
