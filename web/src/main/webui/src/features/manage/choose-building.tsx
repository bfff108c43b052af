import { getRouteApi } from '@tanstack/react-router';
import { useBuildings } from '../../api/buildings';
import type { BuildingView } from '../../api/booking/types.gen';
import { BuildingField } from '../../ui/building-field';

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
    <BuildingField
      buildings={buildings}
      value={chosen.id}
      onChange={({ id }) => void navigate({ search: (was) => ({ ...was, building: id, floor: undefined }), replace: true })}
    />
  );
}
