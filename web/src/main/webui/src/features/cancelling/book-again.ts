import { useBookOnce } from '../../api/book-once';
import type { Booking } from '../../api/booking/types.gen';
import { useMyId } from '../../api/my-id';
import { useBringPeople } from './bring-people';

const quarter = 15 * 60_000;

/**
 * Books what was cancelled once more: the same space for the same time, or for what is left of it. Who was invited to it, or comes
 * to it as a guest, does so again; `alone` when some may not.
 */
export function useBookAgain() {
  const me = useMyId();
  const bring = useBringPeople();
  const booking = useBookOnce(({ spaceId, start, end, title, titlePrivate, personId }: Booking) => ({
    spaceId,
    start: left(start),
    end,
    ...(title && { title, titlePrivate }),
    ...(me !== undefined && personId !== me && { personId }),
  }));
  const again = async (cancelled: Booking) => {
    const made = await booking.mutateAsync(cancelled);
    return { made, alone: !(await bring(cancelled, made)) };
  };
  return { again, isPending: booking.isPending };
}

/** Of a time that has begun, from the quarter hour on that is now. */
function left(start: string): string {
  const now = Math.floor(Date.now() / quarter) * quarter;
  return Date.parse(start) >= now ? start : new Date(now).toISOString().replace('.000Z', 'Z');
}
