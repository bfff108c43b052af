import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CountedSpace, OccupancyChanged, Snapshot, SpaceNow } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useNow } from '../../ui/when';
import { Tabs } from '../../ui/tabs';
import { FloorPlan } from '../floor-plan/floor-plan';
import type { SpaceState } from '../floor-plan/space-state';
import { useSpaceWords } from '../floor-plan/space-words';
import { countedWords } from './counted-words';
import { useCountedSpaces } from './get-counted-spaces';
import { useFloorSpaces } from './get-floor-spaces';
import { releaseWords } from './release-words';
import { SpaceCard } from './space-card';
import { SpacesTable, type SpaceRow } from './spaces-table';

/** How the plan draws what a space is now. */
const PLAN_STATE: Record<SpaceNow['state'], SpaceState> = {
  FREE: 'FREE',
  BOOKED: 'TAKEN',
  CHECKED_IN: 'CHECKED_IN',
  OUT_OF_SERVICE: 'OUT_OF_SERVICE',
};

function planState({ state, releasesAt, releasedAt }: SpaceNow): SpaceState {
  if (state === 'BOOKED' && releasesAt) return 'OVERDUE';
  if (state === 'FREE' && releasedAt) return 'RELEASED';
  return PLAN_STATE[state];
}

interface FloorSpacesProps {
  floor: OccupancyChanged;
  places: Snapshot;
  now: ReadonlyMap<string, SpaceNow> | undefined;
  neighbourhoodId: string | undefined;
}

/** Every space of a floor in real time, as a plan and as a list that says the same. */
export function FloorSpaces({ floor, places, now, neighbourhoodId }: FloorSpacesProps) {
  const { t } = useLingui();
  const [view, setView] = useState<'plan' | 'list'>('plan');
  const [selected, setSelected] = useState<string>();
  const plan = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setSelected(undefined), []);
  const known = useFloorSpaces(floor.placeId, places.zone, true);
  const rows = useRows(known.data, now, useCountedSpaces(floor.placeId), places);
  if (known.error) return <ProblemMessage problem={known.error} onRetry={() => void known.refetch()} />;
  if (!rows) return <Skeleton lines={8} />;
  const closeCard = () => {
    close();
    const place = plan.current?.querySelector<SVGElement>(`[data-space="${selected}"]`);
    if (place) place.focus();
    else focusHeading();
  };
  const chosen = rows.find((row) => row.spaceId === selected);
  const listed = neighbourhoodId ? rows.filter((row) => row.neighbourhoodId === neighbourhoodId) : rows;
  return (
    <Card title={<Trans>Spaces of {floor.name} now</Trans>}>
      <Tabs
        label={t`How to show the spaces`}
        value={view}
        onChange={setView}
        items={[
          {
            id: 'plan',
            label: <Trans>Plan</Trans>,
            panel: (
              <div className="fp-live-plan" ref={plan}>
                <FloorPlan
                  floorId={floor.placeId}
                  name={floor.name}
                  spaces={rows}
                  selected={selected}
                  neighbourhoodId={neighbourhoodId}
                  onOpen={setSelected}
                  onClose={close}
                />
                {chosen && <SpaceCard row={chosen} zone={places.zone} buildingId={places.buildingId} onClose={closeCard} />}
              </div>
            ),
          },
          { id: 'list', label: <Trans>List</Trans>, panel: <SpacesTable rows={listed} zone={places.zone} /> },
        ]}
      />
    </Card>
  );
}

function useRows(known: ReturnType<typeof useFloorSpaces>['data'], now: FloorSpacesProps['now'], sensors: ReadonlyMap<string, CountedSpace> | undefined, places: Snapshot): SpaceRow[] | undefined {
  const { fullName, stateWord } = useSpaceWords();
  const minute = useNow(60).getTime();
  return useMemo(() => {
    if (!known || !now) return undefined;
    const names = new Map(places.neighbourhoods.map((n) => [n.placeId, n.name]));
    return known.flatMap((space) => {
      const state = now.get(space.spaceId);
      if (!state) return [];
      const { spaceId, code, name, kind, capacity, neighbourhoodId } = space;
      const seen = { name, kind, capacity, amenities: [], state: planState(state) };
      const neighbourhood = names.get(neighbourhoodId) ?? '';
      const released = releaseWords(state, places.zone, minute);
      const counted = countedWords(sensors?.get(spaceId), places.zone);
      const label = fullName(seen, neighbourhood, [stateWord(seen.state), released, counted].filter(Boolean).join(', '));
      return [{ ...seen, spaceId, code, neighbourhoodId, neighbourhood, since: state.since, released, counted, label }];
    });
  }, [known, now, sensors, minute, places.neighbourhoods, places.zone, fullName, stateWord]);
}
