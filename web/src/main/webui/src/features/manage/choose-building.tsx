import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBuildings } from '../../api/buildings';
import type { BuildingView } from '../../api/booking/types.gen';
import { BuildingField } from '../../ui/building-field';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';

const route = getRouteApi('/shell/manage');

interface ChosenBuildingProps {
  /** About as high as what is shown of the building, while it is not known. */
  lines: number;
  children: (building: BuildingView) => ReactNode;
}

/** The building of the address, or the first that I may change; where there is none, who may. */
export function ChosenBuilding({ lines, children }: ChosenBuildingProps) {
  const { building, part } = route.useSearch();
  const { data: buildings, error, refetch } = useBuildings();
  if (!buildings) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={lines} />;
  const asked = buildings.find((one) => one.id === building);
  const chosen = asked ?? buildings.find(isMine);
  if (chosen && isMine(chosen)) return children(chosen);
  const others = buildings.some(isMine);
  return (
    <Empty
      icon="manage"
      title={
        asked ? (
          <Trans>
            {asked.managedBy.name} manages {asked.name}
          </Trans>
        ) : (
          <Trans>Your organisation manages no building</Trans>
        )
      }
      action={
        others && (
          <ButtonLink to="/manage" search={{ part }}>
            <Trans>To the buildings that you can change</Trans>
          </ButtonLink>
        )
      }
    >
      {asked ? (
        <Trans>Only the facility staff and administrators of that organisation can change it. Ask them.</Trans>
      ) : (
        <Trans>The organisation that manages a building can change it. Which one that is stands on the page of the building, under Live.</Trans>
      )}
    </Empty>
  );
}

/** Chooses among the buildings that I may change. */
export function ChooseBuilding({ chosen }: { chosen: BuildingView }) {
  const navigate = route.useNavigate();
  const buildings = (useBuildings().data ?? []).filter(isMine);
  return (
    <BuildingField
      buildings={buildings}
      value={chosen.id}
      onChange={({ id }) => void navigate({ search: (was) => ({ ...was, building: id, floor: undefined }), replace: true })}
    />
  );
}

const isMine = ({ managedBy }: BuildingView) => managedBy.mine;
