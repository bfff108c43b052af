import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBuildings } from '../../api/buildings';
import type { OccupancyChanged } from '../../api/occupancy/types.gen';
import { Problem } from '../../api/problem';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { Tabs } from '../../ui/tabs';
import { useCalmChanges } from './calm-announcements';
import { ExpectedTable } from './expected-table';
import { Figures } from './figures';
import { Freshness } from './freshness';
import { useIsClosed } from './is-closed';
import { PlacesTable } from './places-table';
import { useOverview } from './use-overview';
import './live.css';

/** A browser does not say why a stream does not open; it goes on trying by itself. */
const AWAY = new Problem(503, { type: '/problems/service-away' });
const OFFLINE = new Problem(0, { type: '/problems/offline' });

/** Every building of my organisation, as full as it is now. */
export function LivePage() {
  const { t } = useLingui();
  const [view, setView] = useState<'cards' | 'table' | 'ahead'>('cards');
  const { overview, liveness } = useOverview();
  const buildings = overview?.buildings ?? [];
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isClosed = useIsClosed();
  const known = useBuildings().data ?? [];
  const zoneOf = ({ buildingId }: OccupancyChanged) => known.find(({ id }) => id === buildingId)?.zone ?? zone;
  const open = buildings.filter((b) => !isClosed(b.buildingId));
  const free = new Map(open.map((b) => [b.buildingId, t`${b.name}: ${plural(b.desks.free, { one: '# desk free', other: '# desks free' })}`]));
  useCalmChanges(overview && free, (count) => t`and ${count} more`);
  return (
    <Page
      wide
      title={t`Buildings now`}
      lead={<Trans>How full each building is at this moment.</Trans>}
      actions={<Freshness liveness={liveness} changedAt={overview?.changedAt} zone={zone} />}
    >
      {!overview && (liveness.is === 'stale' ? <ProblemMessage problem={navigator.onLine ? AWAY : OFFLINE} /> : <Skeleton lines={8} />)}
      {overview && buildings.length === 0 && (
        <Empty icon="live" title={<Trans>No building yet</Trans>}>
          <Trans>Your organisation shares no building in Flexplek.</Trans> <Trans>An administrator can import one.</Trans>
        </Empty>
      )}
      {buildings.length > 0 && (
        <Tabs
          label={t`How to show the figures`}
          value={view}
          onChange={setView}
          items={[
            { id: 'cards', label: <Trans>Buildings</Trans>, panel: <BuildingCards buildings={buildings} /> },
            {
              id: 'table',
              label: <Trans>Table</Trans>,
              panel: (
                <Card>
                  <PlacesTable caption={t`All buildings`} zoneOf={zoneOf} places={buildings} name={(b) => <BuildingLink building={b} />} />
                </Card>
              ),
            },
            {
              id: 'ahead',
              label: <Trans>Hours to come</Trans>,
              panel: <ExpectedTable zone={zone} />,
            },
          ]}
        />
      )}
    </Page>
  );
}

function BuildingCards({ buildings }: { buildings: readonly OccupancyChanged[] }) {
  const known = useBuildings().data ?? [];
  return (
    <ul className="fp-live-cards">
      {buildings.map((building) => {
        const about = known.find((one) => one.id === building.buildingId);
        return (
          <li key={building.buildingId}>
            <Card title={<BuildingLink building={building} />}>
              {about && <p className="fp-soft fp-live-cards__where">{[about.address, about.city].join(', ')}</p>}
              <Figures place={building} zone={about?.zone ?? 'Europe/Amsterdam'} />
              <div className="fp-row">
                <ButtonLink look="secondary" icon={<Icon name="plan" />} to="/live/$buildingId" params={{ buildingId: building.buildingId }}>
                  <Trans>Floors</Trans>
                  <span className="fp-unseen"> {building.name}</span>
                </ButtonLink>
                <ButtonLink look="quiet" icon={<Icon name="screen" />} to="/screen/$buildingId" params={{ buildingId: building.buildingId }}>
                  <Trans>Lobby screen</Trans>
                  <span className="fp-unseen"> {building.name}</span>
                </ButtonLink>
              </div>
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

function BuildingLink({ building }: { building: OccupancyChanged }) {
  return (
    <Link to="/live/$buildingId" params={{ buildingId: building.buildingId }}>
      {building.name}
    </Link>
  );
}
