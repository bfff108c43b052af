import type { IDBPDatabase } from 'idb';
import { useSyncExternalStore } from 'react';
import { Problem } from './problem';

/*
 * What a person can read without a network: who they are, their bookings, and the plans that they looked at. Kept by the app itself, so that the service
 * worker never has to store an answer of the services; gone at signing out.
 */
const name = 'flexplek';
const store = 'copies';

interface Copy<T> {
  value: T;
  keptAt: string;
}

let shownSince: string | undefined;
const listeners = new Set<() => void>();

export async function keepCopy(key: string, value: unknown): Promise<void> {
  shown(undefined);
  await inStore((database) => database.put(store, { value, keptAt: new Date().toISOString() }, key));
}

/** What is shown without a network only where it is asked for, such as a plan; it says nothing of how fresh the screen is. */
export async function keepAside(key: string, value: unknown): Promise<void> {
  await inStore((database) => database.put(store, { value, keptAt: new Date().toISOString() }, key));
}

/** An answer, kept aside; without a network the one of before. */
export async function keptAside<T>(key: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    // Whoever waits for the answer does not wait for this.
    setTimeout(() => void keepAside(key, answer), 1_000);
    return answer;
  } catch (cause) {
    const copy = Problem.of(cause).is('offline') ? await readCopy<T>(key) : undefined;
    if (copy === undefined) throw cause;
    return copy;
  }
}

export async function readCopy<T>(key: string): Promise<T | undefined> {
  return (await copyOf<T>(key))?.value;
}

/** The copy, to be shown, if there is one; the app then tells from when it is. */
export async function showCopy<T>(key: string): Promise<T | undefined> {
  const copy = await copyOf<T>(key);
  if (copy) shown(copy.keptAt);
  return copy?.value;
}

async function copyOf<T>(key: string): Promise<Copy<T> | undefined> {
  return (await inStore((database) => database.get(store, key))) as Copy<T> | undefined;
}

export async function forgetCopies(): Promise<void> {
  shown(undefined);
  await inStore((database) => database.clear(store));
}

/** From when the copy is that is on the screen; undefined while what is shown is fresh. */
export function useCopyShownSince(): string | undefined {
  return useSyncExternalStore(subscribe, () => shownSince);
}

/** Whether changing anything has to wait. */
export function useOffline(): boolean {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return useCopyShownSince() !== undefined || !online;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

function shown(since: string | undefined): void {
  shownSince = since;
  for (const listener of listeners) listener();
}

/** A device that cannot keep copies (a private window) simply has none. */
async function inStore<T>(act: (database: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
  try {
    // No page waits for it, unless it has no network, and then the service worker has it.
    const { openDB } = await import('idb');
    const database = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(store) });
    try {
      return await act(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
