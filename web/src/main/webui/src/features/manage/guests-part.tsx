import { Card } from '../../ui/card';
import { Reception } from '../guest/reception';
import { ChooseBuilding, ChosenBuilding } from './choose-building';

/** Who is expected today in a building, for its reception. */
export function GuestsPart() {
  return (
    <ChosenBuilding lines={6}>
      {(building) => (
        <Card key={building.id}>
          <div className="fp-manage__filters">
            <ChooseBuilding chosen={building} />
          </div>
          <Reception buildingId={building.id} />
        </Card>
      )}
    </ChosenBuilding>
  );
}
