import { useQuery } from '@tanstack/react-query';
import { listWaitlistEntries } from '../../api/booking/sdk.gen';
import { every } from '../../api/every';

const LOOK = 30_000;

/** What I wait for and what is offered to me; looked at again while there is any, because an offer does not stand for long. */
export function useWaiting() {
  return useQuery({
    queryKey: ['waitlist'],
    queryFn: ({ signal }) => every((from) => listWaitlistEntries({ query: from, signal })),
    refetchInterval: ({ state: { data, error } }) => (error?.status === 401 || !data?.length ? false : LOOK),
  });
}
