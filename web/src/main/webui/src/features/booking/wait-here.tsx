import { Trans, useLingui } from '@lingui/react/macro';
import type { FloorView } from '../../api/booking/types.gen';
import { Card } from '../../ui/card';
import { WaitButton, type Waited } from '../waitlist/wait-button';
import { anyOf, type Choice, slotAt } from './choice';
import type { ShownSpace } from './shown-spaces';

/** Waits for a space that is taken, or for any like it on its floor. */
export function WaitForSpace({ space, choice }: { space: ShownSpace; choice: Choice }) {
  const any = useAny({ ...choice, kind: space.kind });
  return <WaitButton choices={[{ target: { spaceId: space.spaceId }, what: space.name }, any]} zone={choice.building.zone} {...slotAt(choice)} />;
}

/** Waits for any that fits, where nothing does. */
export function WaitHere({ choice, floor }: { choice: Choice; floor: FloorView }) {
  const any = useAny({ ...choice, floor });
  return (
    <Card look="flat">
      <p>
        <Trans>Nothing that fits is free on {floor.name} then.</Trans>
      </p>
      <div className="fp-row">
        <WaitButton choices={[any]} zone={choice.building.zone} {...slotAt(choice)} />
      </div>
    </Card>
  );
}

function useAny(choice: Choice): Waited {
  const { t } = useLingui();
  const { floor, neighbourhoodId, building, kind } = choice;
  const place = floor?.neighbourhoods.find(({ id }) => id === neighbourhoodId)?.name ?? floor?.name ?? building.name;
  return { target: { anyOf: anyOf(choice, false) }, what: kind === 'ROOM' ? t`Any room that fits, ${place}` : t`Any desk that fits, ${place}` };
}
