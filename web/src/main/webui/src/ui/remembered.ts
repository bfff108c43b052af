/** What this device remembers of earlier choices; nothing where the browser keeps nothing. */
export function remembered(what: string): string | null {
  try {
    return localStorage.getItem(`flexplek.${what}`);
  } catch {
    return null;
  }
}

export function forgetRemembered(what: string): void {
  try {
    localStorage.removeItem(`flexplek.${what}`);
  } catch {
    // Then there was nothing to forget.
  }
}

export function remember(what: string, value: string): void {
  try {
    localStorage.setItem(`flexplek.${what}`, value);
  } catch {
    // Private windows may refuse; then the next visit starts afresh.
  }
}

/** How the app speaks and looks here is of the device; all else is of its person. */
export function ofTheDevice(): (readonly [string, string | null])[] {
  return ['flexplek.language', 'flexplek.theme'].map((key) => [key, localStorage.getItem(key)] as const);
}

/** Leaves nothing of a person on this device. */
export function forgetPerson(kept?: ReturnType<typeof ofTheDevice>): void {
  try {
    const stays = kept ?? ofTheDevice();
    localStorage.clear();
    sessionStorage.clear();
    for (const [key, value] of stays) if (value !== null) localStorage.setItem(key, value);
  } catch {
    // Then there was nothing to forget.
  }
}
