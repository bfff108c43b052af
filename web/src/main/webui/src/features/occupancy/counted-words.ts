import { plural, t } from '@lingui/core/macro';
import type { CountedSpace } from '../../api/occupancy/types.gen';
import { formatTime } from '../../ui/when';

/** What the sensor of a space counted and when; nothing where it has none, or is silent. */
export function countedWords(counted: CountedSpace | undefined, zone: string): string {
  if (!counted) return '';
  const time = formatTime(zone, counted.countedAt);
  return counted.count === 0
    ? t`nobody counted at ${time}`
    : t`${plural(counted.count, { one: '# person', other: '# people' })} counted at ${time}`;
}
