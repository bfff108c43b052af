import { useMemo } from 'react';
import type { Availability, FloorView, PresentColleague, SpaceAvailability } from '../../api/booking/types.gen';
import { shortName, useSpaceWords } from '../floor-plan/space-words';
import { type Choice, fits, slotAt } from './choice';

/** A space of the floor with what it is called, and whether the filters leave it out. */
export interface ShownSpace extends SpaceAvailability {
  label: string;
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
  const { fullName } = useSpaceWords();
  const { start, end } = slotAt(choice);
  return useMemo(() => {
    const names = new Map(floor.neighbourhoods.map((n) => [n.id, shortName(n)]));
    const there = new Map(mates.filter((m) => m.start < end && start < m.end).map((m) => [m.spaceId, m.displayName]));
    return (availability?.spaces ?? []).map((space): ShownSpace => {
      const now = space.spaceId === underWay ? { ...space, state: 'MINE' as const } : space;
      const neighbourhood = names.get(space.neighbourhoodId) ?? '';
      const other = !fits(now, choice) && space.spaceId !== choice.spaceId;
      const mate = there.get(space.spaceId);
      const label = [fullName(now, neighbourhood), mate].filter(Boolean).join(', ');
      return { ...now, neighbourhood, label, other, ...(mate !== undefined && { mate }) };
    });
    // The choice is made anew with every render; these are the parts that matter here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [availability, mates, start, end, floor, fullName, underWay, choice.kind, choice.neighbourhoodId, choice.amenities.join(), choice.freeOnly, choice.spaceId]);
}
