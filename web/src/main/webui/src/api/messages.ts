import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { readersZone } from '../ui/time';
import { listMessages } from './notification/sdk.gen';
import { againEvery } from './query-client';

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
  refetchInterval: againEvery(60_000),
});

export function useUnread() {
  return useQuery(unreadQuery);
}
