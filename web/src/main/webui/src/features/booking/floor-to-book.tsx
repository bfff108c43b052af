import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FloorView } from '../../api/booking/types.gen';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { FloorPlan } from '../floor-plan/floor-plan';
import type { BookSearch } from './book-search';
import { BookBar } from './book-bar';
import { BookingRefused } from './booking-refused';
import { anyOf, type Choice, isOpen, ofPerson, slotAt } from './choice';
import { Elsewhere } from './elsewhere';
import { useAvailability } from './get-availability';
import { useTeamMates } from './get-team-mates';
import { remember, remembered } from '../../ui/remembered';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { type ShownSpace, useShownSpaces } from './shown-spaces';
import { SpaceList } from './space-list';
import { SpacePanel } from './space-panel';
import { useBookingActs } from './use-booking-acts';
import { useSpaceChanges } from './use-space-changes';
import { WaitHere } from './wait-here';

const NOTHING: readonly ShownSpace[] = [];

interface FloorToBookProps {
  choice: Choice;
  floor: FloorView;
  now: Date;
  onChange: (patch: BookSearch) => void;
}

/** One floor on one slot: plan and list of the same spaces, and the panel of the one that is chosen. */
export function FloorToBook({ choice, floor, now, onChange }: FloorToBookProps) {
  const [view, setView] = useState<'plan' | 'list'>(() => (remembered('book.view') === 'list' ? 'list' : 'plan'));
  const page = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const focusOnPanel = useFocusWhenThere(() => panel.current);
  const availability = useAvailability({ floorId: floor.id, date: choice.date, from: choice.from, to: choice.to, ...ofPerson(choice) });
  const liveness = useSpaceChanges(floor.id, choice.spaceId);
  const mates = useTeamMates(floor.id, choice.date);
  const acts = useBookingActs({
    slot: slotAt(choice),
    buildingId: choice.building.id,
    anyOf: (whole) => anyOf(choice, whole),
    person: choice.person,
    opened: choice.spaceId,
    onBooked: ({ floorId, spaceId }) => onChange({ floor: floorId, space: spaceId }),
  });

  const spaces = useShownSpaces({ choice, floor, availability: availability.data, mates, underWay: acts.underWay });
  const chosen = spaces.find((space) => space.spaceId === choice.spaceId);
  const shown = useMemo(() => spaces.filter((space) => !space.other), [spaces]);
  const nothingFits =
    availability.isSuccess && !availability.isPlaceholderData && !shown.some(({ state }) => state === 'FREE' || state === 'MINE');
  // A thousand rows are drawn after the plan can be used, and give way to whatever one does meanwhile.
  const listed = useDeferredValue(shown, NOTHING);
  const open = (spaceId: string) => {
    acts.forget();
    onChange({ space: spaceId });
    focusOnPanel();
  };
  const close = () => {
    const spaceId = choice.spaceId;
    const inPanel = panel.current?.contains(document.activeElement);
    acts.forget();
    onChange({ space: undefined });
    if (inPanel) {
      focusOn(page.current, spaceId);
    }
  };
  const steady = useSteady({ open, close });
  useEffect(() => {
    // The button that was pressed is gone; the answer stands in the panel.
    if (document.activeElement === document.body && acts.underWay === undefined) {
      panel.current?.focus({ preventScroll: true });
      panel.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
    }
  }, [acts.underWay, acts.refused]);
  const show = (next: 'plan' | 'list') => {
    remember('book.view', next);
    setView(next);
  };

  return (
    <div className="fp-book" data-view={view} data-open={chosen !== undefined} ref={page}>
      <BookBar
        choice={choice}
        floor={floor}
        now={now}
        spaces={availability.isError && !availability.data ? undefined : shown}
        view={view}
        liveness={liveness}
        acts={acts}
        onChange={onChange}
        onShow={show}
        onReload={() => void availability.refetch()}
      />
      {availability.isError && (
        <ProblemMessage problem={availability.error} onRetry={() => void availability.refetch()} />
      )}
      <div className="fp-book__floor" aria-busy={availability.isPlaceholderData || undefined}>
        <div className="fp-book__plan">
          <FloorPlan
            floorId={floor.id}
            name={`${floor.name}, ${choice.building.name}`}
            spaces={spaces}
            selected={choice.spaceId}
            neighbourhoodId={choice.neighbourhoodId}
            sheet={panel}
            onOpen={open}
            onClose={close}
          />
        </div>
        <div className="fp-book__side">
          {chosen && (
            <SpacePanel ref={panel} space={chosen} spaces={spaces} choice={choice} acts={acts} onOpen={open} onClose={close} />
          )}
          {!chosen && acts.refused && <BookingRefused refused={acts.refused} acts={acts} building={choice.building} />}
          {nothingFits && !choice.person && isOpen(choice.building, choice.date) && <WaitHere choice={choice} floor={floor} />}
          {nothingFits && <Elsewhere choice={choice} onChange={onChange} />}
          <div className="fp-book__list">
            {availability.isError && !availability.data ? null : availability.isPending || (listed === NOTHING && shown.length > 0) ? (
              <Skeleton lines={10} />
            ) : (
              <SpaceList spaces={listed} selected={choice.spaceId} floor={floor} onOpen={steady.open} onClose={steady.close} />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The same two functions for as long as the floor is shown, so that a thousand rows need not be drawn for their sake. */
function useSteady(acts: { open: (spaceId: string) => void; close: () => void }) {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const [steady] = useState(() => ({
    open: (spaceId: string) => latest.current.open(spaceId),
    close: () => latest.current.close(),
  }));
  return steady;
}

/** The place where a space can be seen: on the plan, or in the list where that is shown. */
function focusOn(page: HTMLElement | null, spaceId: string | undefined) {
  const places = page?.querySelectorAll<HTMLElement | SVGElement>(`[data-space="${spaceId}"], [data-row="${spaceId}"]`);
  [...(places ?? [])].find((place) => place.checkVisibility?.() ?? true)?.focus();
}
