/** A search parameter as text; the router reads `3` as a number and `true` as a boolean. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
