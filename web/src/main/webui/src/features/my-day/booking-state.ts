import type { Booking } from '../../api/booking/types.gen';

/** What a booking is to its person at a moment. */
export type BookingState = 'coming' | 'check-in-open' | 'too-late' | 'present' | 'present-early' | 'over' | 'cancelled' | 'no-show' | 'left' | 'not-usable';

const released: Record<NonNullable<Booking['releaseReason']>, BookingState> = { NO_SHOW: 'no-show', LEFT_EARLY: 'left', NOT_USABLE: 'not-usable' };

export function stateOf(booking: Booking, now: Date): BookingState {
  const at = now.getTime();
  if (booking.status === 'CANCELLED') return 'cancelled';
  if (booking.status === 'RELEASED') return booking.releaseReason === null ? 'left' : released[booking.releaseReason];
  if (at >= Date.parse(booking.end)) return 'over';
  if (booking.status === 'CHECKED_IN') return at < Date.parse(booking.start) ? 'present-early' : 'present';
  if (at < Date.parse(booking.checkInOpens)) return 'coming';
  return at < Date.parse(booking.checkInCloses) ? 'check-in-open' : 'too-late';
}

/** To who made it for somebody else: what became of it from its start on is that person's to tell. */
export function stateToMaker(booking: Booking, now: Date): BookingState | undefined {
  if (booking.status === 'CANCELLED') return 'cancelled';
  return now.getTime() < Date.parse(booking.start) ? 'coming' : undefined;
}

/** Still to come or going on; only these can be changed. */
export function isLive(booking: Booking, now: Date): boolean {
  return ['coming', 'check-in-open', 'too-late', 'present', 'present-early'].includes(stateOf(booking, now));
}
