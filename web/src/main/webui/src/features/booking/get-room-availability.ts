import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/service';
import type { Day } from '../../ui/time';
import type { TakenSlot } from './room-day';

export interface RoomDay {
  spaceId: string;
  code: string;
  name: string;
  floorId: string;
  floorName: string;
  neighbourhoodId: string;
  neighbourhoodName: string;
  capacity: number;
  amenities: string[];
  state: 'IN_SERVICE' | 'OUT_OF_SERVICE' | 'NOT_ALLOWED';
  reason: string | null;
  taken: TakenSlot[];
}

/** The rooms of a building on a day with the times at which they are taken; looked at again twice a minute. */
export function useRoomAvailability(buildingId: string, date: Day) {
  return useQuery({
    queryKey: ['availability', 'rooms', buildingId, date],
    queryFn: async ({ signal }) => {
      const response = await call(`${location.origin}/api/booking/v1/buildings/${buildingId}/room-availability?date=${date}`, { signal });
      return ((await response.json()) as { rooms: RoomDay[] }).rooms;
    },
    refetchInterval: 30_000,
  });
}
