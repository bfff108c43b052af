import { useMutation, useQueryClient } from '@tanstack/react-query';
import { book } from '../../api/booking/sdk.gen';
import type { BookingRequest, BuildingView } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';
import { instantAt, type Day, type Time } from '../../ui/time';

/** A usual working day, as far as the building is open. */
const from: Time = '09:00';
const to: Time = '17:00';

/** Books any desk that fits near my team for a working day. */
export function useBookNearTeam() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ home, day }: { home: BuildingView; day: Day }) => {
      const body: BookingRequest = {
        anyOf: { buildingId: home.id, kind: 'DESK', nearTeam: true },
        start: instantAt(home.zone, day, from > home.opens ? from : home.opens.slice(0, 5)),
        end: instantAt(home.zone, day, to < home.closes ? to : home.closes.slice(0, 5)),
      };
      return (await once(body, (headers) => book({ body, headers }))).data;
    },
    retry: mayHelp,
    onSettled: () => bookingsChanged(queries),
  });
}
