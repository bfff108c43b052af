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
