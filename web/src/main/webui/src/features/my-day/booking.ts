import { useQuery } from '@tanstack/react-query';
import { getBooking } from '../../api/booking/sdk.gen';
import type { Booking } from '../../api/booking/types.gen';
import { readCopy } from '../../api/offline-copy';
import { Problem } from '../../api/problem';

/** One booking of mine; without a network as it is kept on the device. */
export function useBooking(bookingId: string) {
  return useQuery({ queryKey: ['booking', bookingId], queryFn: ({ signal }) => readBooking(bookingId, signal) });
}

async function readBooking(bookingId: string, signal: AbortSignal): Promise<Booking> {
  try {
    return (await getBooking({ path: { bookingId }, signal })).data;
  } catch (cause) {
    const copies = Problem.of(cause).is('offline') ? await readCopy<Booking[]>('my-bookings') : undefined;
    const copy = copies?.find((booking) => booking.id === bookingId);
    if (!copy) throw cause;
    return copy;
  }
}
