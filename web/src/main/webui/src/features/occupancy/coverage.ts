import { t } from '@lingui/core/macro';
import type { Counted, OccupancyChanged } from '../../api/occupancy/types.gen';
import { formatNumber } from '../../ui/when';

/** Of how many desks and rooms of a place its sensors tell; undefined where that is not known. */
export function coveredWords({ desks, rooms }: Pick<OccupancyChanged, 'desks' | 'rooms'>, counted: Counted): string | undefined {
  if (counted.desks == null || counted.rooms == null) return undefined;
  const [seen, all] = [formatNumber(counted.desks), formatNumber(desks.capacity)];
  if (rooms.capacity === 0) return t`The sensors cover ${seen} of ${all} desks.`;
  return t`The sensors cover ${seen} of ${all} desks and ${formatNumber(counted.rooms)} of ${formatNumber(rooms.capacity)} rooms.`;
}

/** Whether there are more people than desks where they are counted. In a room are several, so with rooms nothing is wrong. */
export function isAbove({ count, desks, rooms }: Counted): boolean {
  return desks != null && desks > 0 && rooms === 0 && count > desks;
}
