import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useBuildings } from '../../api/buildings';
import { useLooksAfterBuildings } from '../../api/session';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useCalmAnnouncements } from './calm-announcements';
import { ExpectedHours } from './expected-hours';
import { useExpectedHours } from './get-expected-hours';
import { useIsClosed } from './is-closed';
import { Figures } from './figures';
import { FloorList } from './floor-list';
import { FloorSection } from './floor-section';
import { Freshness } from './freshness';
import { useOccupancy } from './get-occupancy';
import { OpenAlerts } from './open-alerts';
import { PastDays } from './past-days';
import { useBuildingNow } from './use-building-now';
import './live.css';

/** Loaded when it is asked for: few people set rules. */
const AlertRulesDialog = lazy(() => import('./alert-rules-dialog').then((part) => ({ default: part.AlertRulesDialog })));

const route = getRouteApi('/shell/live/$buildingId');

/** One building in real time: the whole, its floors, and the floor that is looked into. */
export function LiveBuildingPage() {
  const { t } = useLingui();
  const { buildingId } = route.useParams();
  const search = route.useSearch();
  const caretaker = useLooksAfterBuildings();
  const buildings = useBuildings();
  const managedBy = buildings.data?.find(({ id }) => id === buildingId)?.managedBy;
  const mayInspect = caretaker && (buildings.isPending ? undefined : managedBy?.mine === true);
  const shown = useShownFloor(buildingId, search.floor, mayInspect);
  const [rules, setRules] = useState<'open' | 'closed'>();
  const { places, spaces, alertsMoved, changedAt, liveness, problem, retry } = shown;
  const floor = places?.floors.find((one) => one.placeId === shown.floorId);
  const closed = useIsClosed()(buildingId) !== undefined;
  const { data: expected, isPending: awaited } = useExpectedHours(buildingId);
  const here = floor?.name ?? places?.name ?? '';
  useCalmAnnouncements(
    places && (closed ? t`${here}: closed` : t`${here}: ${plural((floor ?? places.building).desks.free, { one: '# desk free', other: '# desks free' })}`),
  );
  return (
    <Page
      wide
      title={places?.name ?? t`Building now`}
      before={
        <Link to="/live" className="fp-back">
          <Icon name="left" size={18} /> <Trans>All buildings</Trans>
        </Link>
      }
      actions={
        <>
          {!problem && <Freshness liveness={liveness} changedAt={changedAt} zone={places?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone} />}
          {mayInspect && places && (
            <Button look="quiet" icon={<Icon name="alert" />} onClick={() => setRules('open')}>
              <Trans>Set alerts</Trans>
            </Button>
          )}
          <ButtonLink look="quiet" icon={<Icon name="screen" />} to="/screen/$buildingId" params={{ buildingId }}>
            <Trans>Lobby screen</Trans>
          </ButtonLink>
        </>
      }
    >
      {problem && <ProblemMessage problem={problem} onRetry={() => void retry()} />}
      {!places && !problem && <Skeleton lines={10} />}
      {mayInspect && places && <OpenAlerts places={places} moved={alertsMoved} />}
      {places && rules && (
        <Suspense>
          <AlertRulesDialog open={rules === 'open'} places={places} onClose={() => setRules('closed')} />
        </Suspense>
      )}
      {places && (
        <div className={liveness.is === 'stale' ? 'fp-live fp-live--stale' : 'fp-live'}>
          <div className="fp-stack">
            <Card title={<Trans>Whole building</Trans>} look="accent">
              <Figures large place={places.building} zone={places.zone} />
              {places.building.desks.checkedIn == null && (
                <p className="fp-soft">
                  <Trans>
                    You see the desks that you may book. How many people have come, and desks that are held for another organisation, are shown only to those
                    who look after the building.
                  </Trans>
                </p>
              )}
            </Card>
            {(expected || awaited) && (
              <Card title={<Trans>The rest of today</Trans>}>
                {expected ? <ExpectedHours place={expected.building} buildingId={buildingId} zone={expected.zone} at={expected.at} /> : <Skeleton lines={9} />}
              </Card>
            )}
            <FloorList places={places} floorId={floor?.placeId} />
            {/* An empty line until it is known, so that nothing moves. */}
            <p className="fp-soft">{managedBy ? <Trans>Managed by {managedBy.name}</Trans> : '\u00a0'}</p>
            {mayInspect === false && <PastDays buildingId={buildingId} />}
          </div>
          {floor && (
            <FloorSection
              key={floor.placeId}
              floor={floor}
              places={places}
              spaces={spaces}
              expected={expected}
              neighbourhoodId={search.neighbourhood}
              mayInspect={mayInspect}
            />
          )}
        </div>
      )}
    </Page>
  );
}

/** The floor of the address, or the largest; its spaces come only to those who may see them. */
function useShownFloor(buildingId: string, wanted: string | undefined, mayInspect: boolean | undefined) {
  const floors = useOccupancy(buildingId).data?.floors ?? [];
  const largest = floors.reduce((most, floor) => (most && most.desks.capacity >= floor.desks.capacity ? most : floor), floors[0]);
  const floorId = wanted ?? largest?.placeId;
  return { floorId, ...useBuildingNow(buildingId, mayInspect ? floorId : undefined) };
}
