import { useQueryClient } from '@tanstack/react-query';
import { changeVisit, listAttendees, listMyVisits, putAttendee } from '../../api/booking/sdk.gen';
import type { Booking } from '../../api/booking/types.gen';
import { useMyId } from '../../api/my-id';

/**
 * Invites whom a room that is given up was for to the one that is booked instead, and lets its guests come there. True when nobody
 * is left behind; whom the room of somebody else was for, that person alone knows.
 */
export function useBringPeople() {
  const me = useMyId();
  const queries = useQueryClient();
  return async (from: Booking, to: Booking): Promise<boolean> => {
    if (from.kind !== 'ROOM') return true;
    if (from.personId !== me) return false;
    const brought = await Promise.all([invite(from, to), expectThere(from, to)]);
    void queries.invalidateQueries({ queryKey: ['booking', to.id] });
    void queries.invalidateQueries({ queryKey: ['visits'] });
    return brought.every(Boolean);
  };
}

const invite = (from: Booking, to: Booking) =>
  each(
    async () => (await listAttendees({ path: { bookingId: from.id } })).data.items,
    ({ personId }) => putAttendee({ path: { bookingId: to.id, personId } }),
  );

/** Who is there already is where they are. */
const expectThere = (from: Booking, to: Booking) =>
  each(
    async () => (await listMyVisits()).data.items.filter(({ bookingId, arrivedAt }) => bookingId === from.id && arrivedAt === null),
    ({ id, etag }) => changeVisit({ path: { visitId: id }, body: { bookingId: to.id }, headers: { 'If-Match': etag } }),
  );

/** One after the other; whether all of them could be done. */
async function each<T>(found: () => Promise<T[]>, act: (one: T) => Promise<unknown>): Promise<boolean> {
  let all = true;
  for (const one of await found().catch(() => ((all = false), []))) await act(one).catch(() => (all = false));
  return all;
}
