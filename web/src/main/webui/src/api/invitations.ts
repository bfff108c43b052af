import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteAttendee, listInvitations } from './booking/sdk.gen';

const invitations = ['invitations'];

/** What I am invited to, what comes first first. */
export function useInvitations() {
  return useQuery({ queryKey: invitations, queryFn: async ({ signal }) => (await listInvitations({ signal })).data.items });
}

/** Says that I do not come; sent again it changes nothing. */
export function useDecline(me: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (bookingId: string) => deleteAttendee({ path: { bookingId, personId: me! } }),
    onSettled: () => queries.invalidateQueries({ queryKey: invitations }),
  });
}
