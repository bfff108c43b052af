import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFloors } from '../../api/buildings';
import type { BuildingView } from '../../api/booking/types.gen';
import { FirstBuilding } from '../../ui/first-building';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useNow } from '../../ui/when';
import type { BookSearch } from './book-search';
import { chosenFloor, choiceOf } from './choice';
import { ChoiceForm } from './choice-form';
import { FloorToBook } from './floor-to-book';
import { remember, remembered } from '../../ui/remembered';
import './book-page.css';

const route = getRouteApi('/shell/book');

/** Where, when and which; then the floor as plan and list. All of it stands in the address. */
export function BookPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  return (
    <Page title={t`Find a desk or room`} wide>
      <FirstBuilding asked={search.building} lines={6}>
        {(building, buildings) => <InBuilding building={building} buildings={buildings} search={search} />}
      </FirstBuilding>
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

  // What was only likely may be another the next time.
  const asked = search.building === building.id;
  useEffect(() => {
    if (asked) remember('building', building.id);
  }, [asked, building.id]);
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
