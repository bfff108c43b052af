import { useQueryClient } from '@tanstack/react-query';
import type { Availability } from '../../api/booking/types.gen';
import type { Liveness } from '../../api/live-stream';
import { useLiveStream } from '../../api/use-live-stream';
import { applyChange, noteChange, type SpaceChange } from './space-changes';

/**
 * Keeps every availability of a floor that is on the screen in step with what others do. The stream does not say who took
 * a space; of the open one that is asked, since it may be mine, booked on another device.
 */
export function useSpaceChanges(floorId: string, open?: string): Liveness {
  const queries = useQueryClient();
  const floor = { queryKey: ['availability', floorId] };
  const hear = (name: string, data: SpaceChange) => {
    // A stream that opens anew may have missed something.
    if (name === 'opened') void queries.invalidateQueries(floor);
    else {
      noteChange(data);
      queries.setQueriesData<Availability>(floor, (was) => was && applyChange(was, data));
      if (data.spaceId === open) void queries.invalidateQueries(floor);
    }
  };
  const address = `/api/occupancy/v1/space-changes/stream?floorId=${encodeURIComponent(floorId)}`;
  return useLiveStream(address, ['opened', 'change'], hear, 'gone');
}
