import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getAvailability } from '../../api/booking/sdk.gen';
import type { Day, Time } from '../../ui/time';
import { withChanges } from './space-changes';

interface FloorSlot {
  floorId: string;
  date: Day;
  from: Time;
  to: Time;
  /** For whom else it is looked at. */
  personId?: string;
}

/** Every space of a floor with its state for a slot. */
const availabilityQuery = ({ floorId, ...query }: FloorSlot) =>
  queryOptions({
    queryKey: ['availability', floorId, query],
    queryFn: ({ signal }) => withChanges(async () => (await getAvailability({ path: { floorId }, query, signal })).data),
  });

/** While another slot of the same floor is asked, its spaces stay in place as they were. */
export function useAvailability(slot: FloorSlot | undefined) {
  return useQuery({
    ...availabilityQuery(slot ?? { floorId: '', date: '', from: '', to: '' }),
    enabled: slot !== undefined,
    placeholderData: (before, query) => (query?.queryKey[1] === slot?.floorId ? keepPreviousData(before) : undefined),
  });
}
