import { useQuery } from '@tanstack/react-query';
import { getExpectedHours, getExpectedHoursOfBuildings } from '../../api/occupancy/sdk.gen';
import { againEvery } from '../../api/query-client';

/** What is booked for later changes little in a minute. */
const AGAIN = 60_000;

/** What is booked in a building in the hours that are left of its day. */
export function useExpectedHours(buildingId: string) {
  return useQuery({
    queryKey: ['expected-hours', buildingId],
    queryFn: async ({ signal }) => (await getExpectedHours({ path: { id: buildingId }, signal })).data,
    refetchInterval: againEvery(AGAIN),
  });
}

/** The same of all buildings that one sees, together and one by one. */
export function useExpectedHoursOfBuildings() {
  return useQuery({
    queryKey: ['expected-hours'],
    queryFn: async ({ signal }) => (await getExpectedHoursOfBuildings({ signal })).data,
    refetchInterval: againEvery(AGAIN),
  });
}
