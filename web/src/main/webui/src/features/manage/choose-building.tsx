import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useBuildings } from '../../api/buildings';
import type { BuildingView } from '../../api/booking/types.gen';
import { SelectField } from '../../ui/field';

const route = getRouteApi('/shell/manage');

/** The building of the address, or the first. */
export function useChosenBuilding(): BuildingView | undefined {
  const { building } = route.useSearch();
  const buildings = useBuildings().data;
  return buildings?.find((one) => one.id === building) ?? buildings?.[0];
}

export function ChooseBuilding({ chosen }: { chosen: BuildingView }) {
  const navigate = route.useNavigate();
  const buildings = useBuildings().data ?? [];
  return (
    <SelectField
      label={<Trans>Building</Trans>}
      value={chosen.id}
      onChange={(event) => void navigate({ search: (was) => ({ ...was, building: event.target.value, floor: undefined }), replace: true })}
    >
      {buildings.map((building) => (
        <option key={building.id} value={building.id}>
          {building.name}
        </option>
      ))}
    </SelectField>
  );
}
