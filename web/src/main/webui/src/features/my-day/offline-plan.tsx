import { Trans } from '@lingui/react/macro';
import type { Booking } from '../../api/booking/types.gen';
import { FloorPlan } from '../floor-plan/floor-plan';
import { useFloorPlan } from '../floor-plan/get-floor-plan';
import { useSpaceWords } from '../floor-plan/space-words';

/** Where my space is, on the plan as it was seen last; nothing when it never was. */
export function OfflinePlan({ booking, floor }: { booking: Booking; floor: string }) {
  const { kindWord, stateWord } = useSpaceWords();
  const { data } = useFloorPlan(booking.floorId);
  if (!data) return null;
  const { spaceId, spaceName, kind, neighbourhoodId } = booking;
  const label = [spaceName, kindWord(kind), stateWord('MINE')].join(', ');
  const mine = { spaceId, code: spaceName, name: spaceName, kind, capacity: 1, neighbourhoodId, state: 'MINE', label } as const;
  return (
    <section>
      <h2>
        <Trans>Where is it?</Trans>
      </h2>
      <FloorPlan floorId={booking.floorId} name={floor} spaces={[mine]} selected={spaceId} onOpen={nothing} onClose={nothing} />
    </section>
  );
}

/** It can be looked at only. */
const nothing = () => undefined;
