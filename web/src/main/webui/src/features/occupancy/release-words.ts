import { t } from '@lingui/core/macro';
import type { SpaceNow } from '../../api/occupancy/types.gen';
import { formatTime } from '../../ui/when';

/** When a booking is released to which nobody came yet, or was; nothing where that is not so. */
export function releaseWords({ state, releasesAt, releasedAt }: SpaceNow, zone: string, now = Date.now()): string {
  if (state === 'BOOKED' && releasesAt) {
    const time = formatTime(zone, releasesAt);
    // An outage of checking in lengthens the grace.
    return Date.parse(releasesAt) > now ? t`is released at ${time}` : t`was to be released at ${time}`;
  }
  if (state === 'FREE' && releasedAt) {
    const time = formatTime(zone, releasedAt);
    return t`released at ${time}`;
  }
  return '';
}
