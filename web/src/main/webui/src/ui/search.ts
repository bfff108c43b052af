/** The search parameters that a page knows, as text; anything else in the address is dropped. */
export type Search<Key extends string> = { [Name in Key]?: string };

/** Makes a page's reader of its search parameters. The router reads `3` as a number and `true` as a boolean. */
export function searchOf<Key extends string>(...keys: Key[]): (search: Record<string, unknown>) => Search<Key> {
  return (search) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = search[key];
        return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [];
      }),
    ) as Search<Key>;
}
