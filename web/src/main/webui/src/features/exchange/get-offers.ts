import { useQuery } from '@tanstack/react-query';
import { listExchangeOffers, listExchangePartners } from '../../api/booking/sdk.gen';
import { every } from '../../api/every';

const LOOK = 30_000;

/** The open offers to swap spaces, mine and those to me; looked at again while there is any, because the other may answer. */
export function useExchangeOffers() {
  return useQuery({
    queryKey: ['exchange-offers'],
    queryFn: ({ signal }) => every((from) => listExchangeOffers({ query: from, signal })),
    refetchInterval: ({ state: { data, error } }) => (error?.status === 401 || !data?.length ? false : LOOK),
  });
}

/** With whom I could swap the space of a booking of mine. */
export function useExchangePartners(bookingId: string) {
  return useQuery({
    queryKey: ['exchange-partners', bookingId],
    queryFn: async ({ signal }) => (await listExchangePartners({ path: { bookingId }, signal })).data.items,
  });
}
