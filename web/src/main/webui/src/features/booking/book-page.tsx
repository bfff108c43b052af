import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFloors } from '../../api/buildings';
import { useDelegates } from '../../api/delegates';
import { useFavourites } from '../../api/favourites';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { FirstBuilding } from '../../ui/first-building';
import { focusHeading, Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useNow } from '../../ui/when';
import { useNeeds } from '../../api/needs';
import type { BookSearch } from './book-search';
import { chosenFloor, choiceOf, NONE } from './choice';
import { ChoiceForm } from './choice-form';
import { Favourites } from './favourites';
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
  const { needs, pending } = useNeeds();
  const delegates = useDelegates();
  const letMe = delegates.data?.letMe ?? [];
  const choice = choiceOf(search, building, floor, now, needs, letMe);
  // Not with more than I need, to be taken away under my eyes a moment later.
  const waitsForNeeds = pending && search.amenities === undefined && choice.kind === 'DESK';
  // They stand above the floor, which they would push down when they came later.
  const favourites = useFavourites();
  // Whoever asked for somebody else books nothing for themselves instead.
  const forUnknown = search.for !== undefined && choice.person === undefined;
  const waits = waitsForNeeds || (forUnknown && delegates.isPending) || (favourites.isPending && favourites.failureCount === 0);
  // To open a space is a step that the browser's back button takes back; everything else only changes the question.
  const change = (patch: BookSearch) => {
    void navigate({
      search: (was) => ({ ...was, building: building.id, ...patch, ...('amenities' in patch && { amenities: patch.amenities ?? NONE }) }),
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
      <ChoiceForm buildings={buildings} floors={floors.data ?? []} letMe={forUnknown ? [] : letMe} choice={choice} now={now} onChange={change} />
      {floors.isError && <ProblemMessage problem={floors.error} onRetry={() => void floors.refetch()} />}
      {(floors.isPending || waits) && <Skeleton lines={10} />}
      {forUnknown && delegates.data && <NotForThem onMyself={() => change({ for: undefined })} />}
      {forUnknown && delegates.isError && !delegates.data && <ProblemMessage problem={delegates.error} onRetry={() => void delegates.refetch()} />}
      {!waits && !forUnknown && <Favourites choice={choice} onBooked={(booking) => change(seenIn(booking))} />}
      {!waits && !forUnknown && choice.floor && <FloorToBook key={choice.floor.id} choice={choice} floor={choice.floor} now={now} onChange={change} />}
    </>
  );
}

/** Who they are is not known here: the address has an id, and somebody who lets me no longer is nobody of mine. */
function NotForThem({ onMyself }: { onMyself: () => void }) {
  const forMyself = () => {
    onMyself();
    // The button goes with what it answers.
    focusHeading();
  };
  return (
    <Empty
      icon="person"
      title={<Trans>You may not book for them, or not any more</Trans>}
      action={
        <Button look="primary" onClick={forMyself}>
          <Trans>Book for myself</Trans>
        </Button>
      }
    >
      <Trans>Whoever wants you to book for them lets you do so on their page Me.</Trans>
    </Empty>
  );
}

/** The address of a booking's space, wherever it is. */
function seenIn({ buildingId, floorId, spaceId }: Booking): BookSearch {
  return { building: buildingId, floor: floorId, neighbourhood: undefined, space: spaceId };
}
