import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Availability, FloorView, PresentColleague, SpaceAvailability } from '../../api/booking/types.gen';
import { shortName, useSpaceWords } from '../floor-plan/space-words';
import { type Choice, fits, slotAt } from './choice';
import { useStateInSlot } from './state-in-slot';

/** A space of the floor with what it is called, and whether the filters leave it out. */
export interface ShownSpace extends SpaceAvailability {
  label: string;
  /** Its state in words, with its times. */
  says: string;
  neighbourhood: string;
  other: boolean;
  /** The colleague of mine who has it then. */
  mate?: string;
}

interface ShownSpacesProps {
  choice: Choice;
  floor: FloorView;
  availability: Availability | undefined;
  mates: readonly PresentColleague[];
  /** The space that is being booked; it is shown as mine already. */
  underWay: string | undefined;
}

/** The spaces of a floor as plan and list show them; the same objects for as long as nothing of them changes. */
export function useShownSpaces({ choice, floor, availability, mates, underWay }: ShownSpacesProps): readonly ShownSpace[] {
  const { t } = useLingui();
  const { fullName } = useSpaceWords();
  const stateInSlot = useStateInSlot();
  const { start, end } = slotAt(choice);
  return useMemo(() => {
    const names = new Map(floor.neighbourhoods.map((n) => [n.id, shortName(n)]));
    const there = new Map(mates.filter((m) => m.start < end && start < m.end).map((m) => [m.spaceId, m.displayName]));
    if (availability === undefined) return [];
    const free = new Set(availability.spaces.filter(({ state }) => state === 'FREE').map(({ kind }) => kind));
    const nearby = { DESK: t`choose it for free desks nearby`, ROOM: t`choose it for free rooms nearby` };
    return availability.spaces.map((space): ShownSpace => {
      const now = space.spaceId === underWay ? { ...space, state: 'MINE' as const, taken: [] } : space;
      const neighbourhood = names.get(space.neighbourhoodId) ?? '';
      const other = !fits(now, choice) && space.spaceId !== choice.spaceId;
      const mate = there.get(space.spaceId);
      const says = stateInSlot(now, availability);
      const instead = now.state !== 'FREE' && now.state !== 'MINE' && free.has(now.kind) && nearby[now.kind];
      const label = [fullName(now, neighbourhood, says), mate, instead].filter(Boolean).join(', ');
      return { ...now, neighbourhood, label, says, other, ...(mate !== undefined && { mate }) };
    });
    // The choice is made anew with every render; these are the parts that matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [availability, mates, start, end, floor, fullName, stateInSlot, t, underWay, choice.kind, choice.neighbourhoodId, choice.amenities.join(), choice.freeOnly, choice.spaceId]);
}
