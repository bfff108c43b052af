import { Trans } from '@lingui/react/macro';
import { Card } from '../../ui/card';
import { DecisionsOfBuilding } from '../decision/decisions-of-building';
import { ChooseBuilding, ChosenBuilding } from './choose-building';

/** What the rules of a building refused, for all who look after it, whether or not they set the rules. */
export function RefusedPart() {
  return (
    <Card title={<Trans>Refusals in a building</Trans>}>
      <ChosenBuilding lines={8}>
        {(building) => (
          <>
            <ChooseBuilding chosen={building} />
            <DecisionsOfBuilding key={building.id} buildingId={building.id} />
          </>
        )}
      </ChosenBuilding>
    </Card>
  );
}
