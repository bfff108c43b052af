import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useBuildings, useFloors } from '../../api/buildings';
import { useMyBookings } from '../../api/my-bookings';
import type { BuildingView } from '../../api/booking/types.gen';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useNow } from '../../ui/when';
import type { BookSearch } from './book-search';
import { chosenBuilding, chosenFloor, choiceOf } from './choice';
import { ChoiceForm } from './choice-form';
import { FloorToBook } from './floor-to-book';
import { remember, remembered } from '../../ui/remembered';
import './book-page.css';

const route = getRouteApi('/shell/book');

/** Where, when and which; then the floor as plan and list. All of it stands in the address. */
export function BookPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const buildings = useBuildings();
  const known = search.building ?? remembered('building');
  const bookings = useMyBookings();
  const last = known ?? bookings.data?.at(-1)?.buildingId ?? remembered('home');
  const building = known || !bookings.isPending ? chosenBuilding(search, buildings.data ?? [], last) : undefined;
  return (
    <Page title={t`Find a desk or room`} wide>
      {!building && !buildings.isError && buildings.data?.length !== 0 && <Skeleton lines={6} />}
      {buildings.isError && <ProblemMessage problem={buildings.error} onRetry={() => void buildings.refetch()} />}
      {buildings.data?.length === 0 && (
        <Empty icon="place" title={<Trans>Your organisation uses no building yet</Trans>}>
          <Trans>An administrator can import one.</Trans>
        </Empty>
      )}
      {building && <InBuilding building={building} buildings={buildings.data!} search={search} />}
    </Page>
  );
}

function InBuilding({ building, buildings, search }: { building: BuildingView; buildings: BuildingView[]; search: BookSearch }) {
  const navigate = route.useNavigate();
  const floors = useFloors(building.id);
  const now = useNow(60);
  const floor = chosenFloor(search, floors.data ?? [], remembered(`floor.${building.id}`));
  const choice = choiceOf(search, building, floor, now);
  // To open a space is a step that the browser's back button takes back; everything else only changes the question.
  const change = (patch: BookSearch) => {
    if ('amenities' in patch && choice.kind === 'DESK') remember('needs', patch.amenities ?? '');
    void navigate({
      search: (was) => ({ ...was, building: building.id, ...patch }),
      replace: patch.space === undefined || search.space !== undefined,
      resetScroll: false,
    });
  };

  useEffect(() => remember('building', building.id), [building.id]);
  useEffect(() => {
    if (floor !== undefined) {
      remember(`floor.${building.id}`, floor.id);
    }
  }, [building.id, floor]);

  return (
    <>
      <ChoiceForm buildings={buildings} floors={floors.data ?? []} choice={choice} now={now} onChange={change} />
      {floors.isError && <ProblemMessage problem={floors.error} onRetry={() => void floors.refetch()} />}
      {floors.isPending && <Skeleton lines={10} />}
      {choice.floor && <FloorToBook key={choice.floor.id} choice={choice} floor={choice.floor} now={now} onChange={change} />}
    </>
  );
}
