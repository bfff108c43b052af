import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Snapshot } from '../../api/occupancy/types.gen';
import { formatNumber } from '../../ui/when';
import { FillBar } from './fill-bar';
import { useIsClosed } from './is-closed';
import { PlacesTable } from './places-table';

/** The floors of a building, the highest on top as in the house; each leads to its spaces. */
export function FloorList({ places, floorId }: { places: Snapshot; floorId: string | undefined }) {
  const { t } = useLingui();
  const closed = useIsClosed()(places.buildingId);
  return (
    <nav className="fp-live-floors" aria-label={t`Floors`}>
      <ul className="fp-live-floors__list">
        {[...places.floors].reverse().map((floor) => (
          <li key={floor.placeId}>
            <Link
              to="/live/$buildingId"
              params={{ buildingId: places.buildingId }}
              search={{ floor: floor.placeId }}
              aria-current={floor.placeId === floorId ? 'true' : undefined}
              resetScroll={false}
            >
              <span className="fp-live-floors__name">{floor.name}</span>
              <span className="fp-number">
                {!closed && (
                  <Trans>
                    {formatNumber(floor.desks.free)} of {formatNumber(floor.desks.capacity)} free
                  </Trans>
                )}
              </span>
              <FillBar spaces={floor.desks} />
            </Link>
          </li>
        ))}
      </ul>
      <details>
        <summary>
          <Trans>Floors as a table</Trans>
        </summary>
        <PlacesTable caption={t`Floors of ${places.name}`} captionUnseen zoneOf={() => places.zone} places={places.floors} name={(floor) => floor.name} />
      </details>
    </nav>
  );
}
