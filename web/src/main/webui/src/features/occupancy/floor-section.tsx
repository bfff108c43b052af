import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ExpectedHours as Expected, OccupancyChanged, Snapshot, SpaceNow } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/skeleton';
import { formatNumber } from '../../ui/when';
import { ExpectedHours } from './expected-hours';
import { Figures } from './figures';
import { FillBar } from './fill-bar';
import { FloorSpaces } from './floor-spaces';
import { useIsClosed } from './is-closed';
import { PlacesTable } from './places-table';

interface FloorSectionProps {
  floor: OccupancyChanged;
  places: Snapshot;
  spaces: ReadonlyMap<string, SpaceNow> | undefined;
  /** Undefined until it is read. */
  expected: Expected | undefined;
  neighbourhoodId: string | undefined;
  /** Undefined as long as it is not known. */
  mayInspect: boolean | undefined;
}

/** A floor: its figures, its neighbourhoods and, for those who look after the building, every space of it. */
export function FloorSection({ floor, places, spaces, expected, neighbourhoodId, mayInspect }: FloorSectionProps) {
  const { t } = useLingui();
  const closed = useIsClosed()(places.buildingId);
  const neighbourhoods = places.neighbourhoods.filter((n) => n.floorId === floor.placeId);
  const ahead = expected?.neighbourhoods.find(({ placeId }) => placeId === neighbourhoodId) ?? expected?.floors.find(({ placeId }) => placeId === floor.placeId);
  return (
    <div className="fp-stack">
      <Card title={floor.name}>
        <Figures place={floor} zone={places.zone} />
        <ul className="fp-live-blocks" aria-label={t`Neighbourhoods`}>
          {neighbourhoods.map((block) => (
            <li key={block.placeId}>
              <Link
                to="/live/$buildingId"
                params={{ buildingId: places.buildingId }}
                search={{ floor: floor.placeId, ...(block.placeId === neighbourhoodId ? {} : { neighbourhood: block.placeId }) }}
                aria-current={block.placeId === neighbourhoodId ? 'true' : undefined}
                resetScroll={false}
              >
                <span>{block.name}</span>
                <span className="fp-number">
                  {!closed && (
                    <Trans>
                      {formatNumber(block.desks.free)} of {formatNumber(block.desks.capacity)} free
                    </Trans>
                  )}
                </span>
                <FillBar spaces={block.desks} />
              </Link>
            </li>
          ))}
        </ul>
        <details>
          <summary>
            <Trans>Neighbourhoods as a table</Trans>
          </summary>
          <PlacesTable caption={t`Neighbourhoods of ${floor.name}`} captionUnseen zoneOf={() => places.zone} places={neighbourhoods} name={(n) => n.name} />
        </details>
      </Card>
      {expected && ahead && (
        <Card title={<Trans>The rest of today: {ahead.name}</Trans>}>
          <ExpectedHours place={ahead} buildingId={places.buildingId} zone={places.zone} at={expected.at} />
        </Card>
      )}
      {mayInspect === undefined && <Skeleton lines={6} />}
      {mayInspect && (
        <FloorSpaces floor={floor} places={places} now={spaces} neighbourhoodId={neighbourhoodId} />
      )}
      {mayInspect === false && (
        <p className="fp-soft">
          <Trans>Which desk is in use is shown only to the facility staff of the organisation that manages the building. To find a free desk, go to Book.</Trans>
        </p>
      )}
    </div>
  );
}
