import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteAttendee, listAttendees, putAttendee } from './booking/sdk.gen';

const attendeesOf = (bookingId: string) => ['booking', bookingId, 'attendees'];

/** Who is invited to what I have a room for. */
export function useAttendees(bookingId: string) {
  return useQuery({
    queryKey: attendeesOf(bookingId),
    queryFn: async ({ signal }) => (await listAttendees({ path: { bookingId }, signal })).data.items,
  });
}

/** Invites somebody, or takes that back. */
export function useInvite(bookingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, invited }: { personId: string; invited: boolean }) =>
      invited ? putAttendee({ path: { bookingId, personId } }) : deleteAttendee({ path: { bookingId, personId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: attendeesOf(bookingId) }),
  });
}
