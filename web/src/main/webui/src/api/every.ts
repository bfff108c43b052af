interface Page<Item> {
  data: { items: Item[]; next?: string | null };
}

/** All of a list that is told page by page; `read` asks from where the page before ended. */
export async function every<Item>(read: (from: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await read(cursor ? { cursor } : {});
    all.push(...data.items);
    cursor = data.next ?? undefined;
  } while (cursor);
  return all;
}
