import { queryOptions, useQuery } from '@tanstack/react-query';
import { getMe } from './booking/sdk.gen';

export const myIdQuery = queryOptions({
  queryKey: ['my-id'],
  queryFn: async ({ signal }) => (await getMe({ signal })).data.id,
  staleTime: Infinity,
});

/** The id by which bookings and team days know me; undefined until it is known. */
export function useMyId(): string | undefined {
  return useQuery(myIdQuery).data;
}
