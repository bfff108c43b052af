import type { Fault } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';

/** The monitor of 3A-012 is broken. */
export function fault(more: Partial<Fault> = {}): Fault {
  return {
    id: 'f1',
    kind: 'MONITOR',
    state: 'REPORTED',
    answer: null,
    spaceId: 's1',
    spaceCode: '3A-012',
    spaceName: '3A-012',
    inService: true,
    buildingId: kade.id,
    buildingName: kade.name,
    floorId: 'l3',
    floorName: 'Verdieping 3',
    zone: kade.zone,
    reportedBy: 1,
    reports: [{ description: 'The left half stays black', name: null, mine: true }],
    photo: false,
    reportedAt: '2026-11-30T08:00:00Z',
    changedAt: '2026-11-30T08:00:00Z',
    etag: '"0"',
    ...more,
  };
}
