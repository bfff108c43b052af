import type { SeriesDate } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { addDays, dayIn, mondayOf } from '../../ui/time';
import type { Series } from './series';

/** A Monday two weeks ahead: all dates of it are still to come. */
export const MONDAY = addDays(mondayOf(dayIn(kade.zone)), 14);

export const free = (day: string, more: Partial<SeriesDate> = {}): SeriesDate => ({
  day,
  outcome: 'BOOKED',
  bookingId: null,
  space: { id: 's1', name: '3A-012' },
  reason: null,
  alternatives: [],
  ...more,
});

export const later = (day: string): SeriesDate => free(day, { outcome: 'LATER', space: null });

/** Another place is held for its person then. */
export const heldUp = (day: string): SeriesDate => ({
  ...later(day),
  reason: { type: '/problems/offer-held', title: 'A place is held for you at that time', detail: '3A-012 is held for you until 12:00.' },
});

export const taken = (day: string): SeriesDate =>
  free(day, {
    outcome: 'REFUSED',
    space: null,
    reason: { type: '/problems/space-taken', title: 'This space is taken then', detail: 'Somebody else has it.' },
    alternatives: [{ spaceId: 's2', name: '3A-013' }],
  });

/** Each Monday from nine to five. */
export function seriesWith(dates: SeriesDate[], more: Partial<Series> = {}): Series {
  const count = (outcome: SeriesDate['outcome']) => dates.filter((date) => date.outcome === outcome).length;
  return {
    id: 'r1',
    personId: 'me',
    madeBy: 'me',
    buildingId: kade.id,
    buildingName: kade.name,
    spaceId: 's1',
    spaceName: '3A-012',
    anyOf: null,
    zone: kade.zone,
    startTime: '09:00',
    endTime: '17:00',
    firstDay: dates[0]!.day,
    lastDay: dates.at(-1)!.day,
    recurrence: 'FREQ=WEEKLY;BYDAY=MO',
    mode: 'EACH',
    status: 'ACTIVE',
    confirmBy: null,
    counts: { booked: count('BOOKED'), later: count('LATER'), refused: count('REFUSED'), leftOut: count('LEFT_OUT') },
    dates,
    ...more,
  };
}
