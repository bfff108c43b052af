import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readMessage } from '../../api/notification/sdk.gen';
import type { Inbox } from '../../api/notification/types.gen';

interface Pages {
  pages: Inbox[];
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
