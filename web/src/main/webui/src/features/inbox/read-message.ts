import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listMessages, readMessage } from '../../api/notification/sdk.gen';
import type { Inbox } from '../../api/notification/types.gen';
import { readersZone } from '../../ui/time';

interface Pages {
  pages: Inbox[];
}

/** Marks all as read, page by page, up to the newest that was seen. */
export function useReadAll() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (newest: string) => {
      let cursor: string | undefined;
      do {
        const { items, next } = (await listMessages({ query: { unread: true, limit: 20, cursor, zone: readersZone() } })).data;
        const seen = items.filter(({ createdAt }) => Date.parse(createdAt) <= Date.parse(newest));
        await Promise.all(seen.map(({ id }) => readMessage({ path: { id } })));
        cursor = next ?? undefined;
      } while (cursor !== undefined);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
}

/** Marks messages as read: at once on the screen, then in the inbox. */
export function useReadMessages() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => Promise.all(ids.map((id) => readMessage({ path: { id } }))),
    onMutate: (ids) => {
      const readAt = new Date().toISOString();
      const read = (inbox: Inbox): Inbox => ({
        ...inbox,
        items: inbox.items.map((message) => (ids.includes(message.id) ? { ...message, readAt: message.readAt ?? readAt } : message)),
      });
      queries.setQueriesData<Pages | Inbox>({ queryKey: ['messages'] }, (known) =>
        known && 'pages' in known ? { ...known, pages: known.pages.map(read) } : known,
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
}
