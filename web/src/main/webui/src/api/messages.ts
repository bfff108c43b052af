import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { readersZone } from '../ui/time';
import { listMessages } from './notification/sdk.gen';

/** My messages, newest first, page by page. */
export const messagesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['messages', { unread }],
    queryFn: async ({ pageParam, signal }) => (await listMessages({ query: { unread, limit: 20, cursor: pageParam, zone: readersZone() }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The newest few that I have not read, and how many there are. */
const unreadQuery = queryOptions({
  queryKey: ['messages', 'newest unread'],
  queryFn: async ({ signal }) => (await listMessages({ query: { unread: true, limit: 3, zone: readersZone() }, signal })).data,
  // Nobody is asked for again and again while nobody is signed in: each refusal would ask them to sign in.
  refetchInterval: ({ state }) => (state.error?.status === 401 ? false : 60_000),
});

export function useUnread() {
  return useQuery(unreadQuery);
}
