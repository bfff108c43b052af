import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { cancelBooking } from './booking/sdk.gen';
import { bookingsChanged } from './my-bookings';

/*
 * Cancelling waits while the person can still undo it. Cancelling at once and booking again would promise an undo that
 * fails whenever somebody else was quicker; this way the space stays theirs until the cancellation really goes out.
 * It goes out when the notice is gone, or when the page is left, whichever comes first.
 */
let held: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Takes the booking out of sight for now; follow with {@link keepBooking} or {@link sendCancel}. */
export function holdCancel(bookingId: string): void {
  change(new Set(held).add(bookingId));
}

/** Undo: nothing was sent, so nothing is lost. */
export function keepBooking(bookingId: string): void {
  change(new Set([...held].filter((id) => id !== bookingId)));
}

export async function sendCancel(bookingId: string, queries: QueryClient): Promise<void> {
  if (!held.has(bookingId)) return;
  try {
    await cancelBooking({ path: { bookingId } });
    await bookingsChanged(queries);
  } finally {
    keepBooking(bookingId);
  }
}

/** The bookings whose cancellation can still be undone. */
export function useHeldCancels(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => held);
}

function change(next: ReadonlySet<string>): void {
  held = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

addEventListener('pagehide', () => {
  for (const bookingId of held) void cancelBooking({ path: { bookingId }, keepalive: true }).catch(() => undefined);
  change(new Set());
});
