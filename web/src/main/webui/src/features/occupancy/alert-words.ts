import { plural, t } from '@lingui/core/macro';
import type { Alert, OccupancyChanged, Snapshot } from '../../api/occupancy/types.gen';
import type { Instant } from '../../ui/time';
import { formatMoment, formatNumber } from '../../ui/when';

/** What an alert tells, with the people who are there by now where that is known: `Floor 3: 92 people, above the maximum of 90 since 10:12`. */
export function alertWords(alert: Alert, zone: string, places?: Snapshot, now: Instant = Date.now()): string {
  const { name, measure, sensorId } = alert;
  const above = formatNumber(alert.above);
  const since = formatMoment(alert.raisedAt, now, zone);
  const here = places && placeIn(places, alert.placeId);
  const people = here ? peopleAt(here) : (alert.people ?? 0);
  switch (measure) {
    case 'PEOPLE':
      return t`${name}: ${plural(people, { one: '# person', other: '# people' })}, above the maximum of ${above} since ${since}`;
    case 'SHARE': {
      const capacity = here?.desks.capacity ?? alert.capacity ?? 0;
      return t`${name}: ${plural(people, { one: '# person', other: '# people' })} for ${plural(capacity, { one: '# desk', other: '# desks' })}, above ${above}% since ${since}`;
    }
    case 'SILENCE': {
      const silent = formatMoment(new Date(alert.raisedAt).getTime() - alert.measured * 60_000, now, zone);
      return sensorId ? t`${name}: nothing from sensor ${sensorId} since ${silent}` : t`${name}: nothing from any sensor since ${silent}`;
    }
  }
}

function placeIn(places: Snapshot, placeId: string): OccupancyChanged | undefined {
  return [places.building, ...places.floors, ...places.neighbourhoods].find((place) => place.placeId === placeId);
}

/** As many as are known to be there, as the rules count them: checked in, or more where sensors count more. */
function peopleAt({ byKind, counted }: OccupancyChanged): number {
  const checkedIn = byKind.reduce((sum, kind) => sum + (kind.checkedIn ?? 0), 0);
  return Math.max(checkedIn, counted?.count ?? 0);
}
