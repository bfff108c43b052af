import { useBookOnce } from '../../api/book-once';
import type { Booking } from '../../api/booking/types.gen';
import { useMyId } from '../../api/my-id';

const quarter = 15 * 60_000;

/** Books what was cancelled once more: the same space for the same time, or for what is left of it. */
export function useBookAgain() {
  const me = useMyId();
  return useBookOnce(({ spaceId, start, end, title, titlePrivate, personId }: Booking) => ({
    spaceId,
    start: left(start),
    end,
    ...(title && { title, titlePrivate }),
    ...(me !== undefined && personId !== me && { personId }),
  }));
}

/** Of a time that has begun, from the quarter hour on that is now. */
function left(start: string): string {
  const now = Math.floor(Date.now() / quarter) * quarter;
  return Date.parse(start) >= now ? start : new Date(now).toISOString().replace('.000Z', 'Z');
}
