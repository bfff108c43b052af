import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useFloors } from '../../api/buildings';
import type { BuildingView, SpaceInBuilding } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { SelectField, TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { ChooseBuilding, ChosenBuilding } from './choose-building';
import { useSpaces, type SpaceFilter } from './get-spaces';
import type { ManageSearch } from './manage-search';
import { ClosuresList } from './closures-list';
import { OutOfServiceDialog } from './out-of-service-dialog';
import { SpacesToServe } from './spaces-to-serve';

const route = getRouteApi('/shell/manage');

/** Finds spaces, takes them out of service with a reason, and returns them. */
export function SpacesPart() {
  return <ChosenBuilding lines={6}>{(building) => <SpacesOf key={building.id} building={building} />}</ChosenBuilding>;
}

function SpacesOf({ building }: { building: BuildingView }) {
  const { t } = useLingui();
  const { search: asked = '', floor: floorId = '', service = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (patch: ManageSearch) => void navigate({ search: (was) => ({ ...was, ...patch }), replace: true, resetScroll: false });
  // A field must follow the fingers at once; the address follows after it.
  const [search, setSearch] = useState(asked);
  const [chosen, setChosen] = useState<readonly SpaceInBuilding[]>([]);
  const floors = useFloors(building.id).data ?? [];
  const wanted = useDeferredValue(search).trim();
  const filter: SpaceFilter = {
    ...(wanted ? { search: wanted } : {}),
    ...(floorId ? { floorId } : {}),
    ...(service === 'in' || service === 'out' ? { inService: service === 'in' } : {}),
  };
  const spaces = useSpaces(building.id, filter);
  const found = spaces.data?.pages.flatMap((page) => page.items);
  return (
    <Card>
      <div className="fp-manage__filters">
        <ChooseBuilding chosen={building} />
        <TextField
          type="search"
          label={<Trans>Code, name or reason</Trans>}
          value={search}
          maxLength={100}
          onChange={(event) => {
            setSearch(event.target.value);
            change({ search: event.target.value || undefined });
          }}
        />
        <SelectField label={<Trans>Floor</Trans>} value={floorId} onChange={(event) => change({ floor: event.target.value || undefined })}>
          <option value="">{t`All floors`}</option>
          {floors.map((floor) => (
            <option key={floor.id} value={floor.id}>
              {floor.name}
            </option>
          ))}
        </SelectField>
        <SelectField label={<Trans>Show</Trans>} value={service} onChange={(event) => change({ service: event.target.value })}>
          <option value="all">{t`All spaces`}</option>
          <option value="out">{t`Out of service only`}</option>
          <option value="in">{t`In service only`}</option>
        </SelectField>
      </div>
      <ClosuresList building={building} />
      {spaces.error && <ProblemMessage problem={spaces.error} onRetry={() => void spaces.refetch()} />}
      {spaces.isPending && <Skeleton lines={6} />}
      {found && <SpacesToServe zone={building.zone} spaces={found} onTakeOut={setChosen} />}
      {spaces.hasNextPage && (
        <div className="fp-row">
          <Button busy={spaces.isFetchingNextPage} onClick={() => void spaces.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      <OutOfServiceDialog building={building} spaces={chosen.map((one) => found?.find(({ id }) => id === one.id) ?? one)} onClose={() => setChosen([])} />
    </Card>
  );
}
