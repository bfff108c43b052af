import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { OccupancyChanged, Snapshot } from '../../api/occupancy/types.gen';
import { formatNumber } from '../../ui/when';
import { FillBar, FillLegend } from './fill-bar';
import { useIsClosed } from './is-closed';
import { useFittingPages } from './use-fitting-pages';

/** Every floor with its neighbourhoods and how many desks are free there; the highest floor on top. */
export function ScreenFloors({ places, stale }: { places: Snapshot; stale: boolean }) {
  const floors = [...places.floors].reverse();
  const { list, shown, page, pages, scale, held, hold } = useFittingPages(floors, places.neighbourhoods.map(({ name }) => name).join());
  return (
    <>
      <ul ref={list} style={{ '--fit': scale } as CSSProperties} className={stale ? 'fp-screen__floors fp-screen__floors--stale' : 'fp-screen__floors'}>
        {shown.map((floor) => (
          <FloorLine key={floor.placeId} floor={floor} blocks={places.neighbourhoods.filter((n) => n.floorId === floor.placeId)} />
        ))}
      </ul>
      <footer className="fp-screen__foot">
        <FillLegend people={places.building.desks.checkedIn != null} />
        {pages > 1 && (
          <>
            <span>
              <Trans>
                Page {page + 1} of {pages}
              </Trans>
            </span>
            <button type="button" onClick={hold}>
              {held ? <Trans>Go on</Trans> : <Trans>Stay on this page</Trans>}
            </button>
          </>
        )}
      </footer>
    </>
  );
}

function FloorLine({ floor, blocks }: { floor: OccupancyChanged; blocks: OccupancyChanged[] }) {
  const { t } = useLingui();
  return (
    <li className="fp-screen__floor">
      <div className="fp-screen__name">
        <h2>{floor.name}</h2>
        <Free place={floor} />
        <FillBar spaces={floor.desks} />
      </div>
      <ul className="fp-screen__blocks" aria-label={t`Neighbourhoods of ${floor.name}`}>
        {blocks.map((block) => (
          <li key={block.placeId} className={block.desks.free === 0 && block.desks.capacity > 0 ? 'fp-screen__block fp-screen__block--full' : 'fp-screen__block'}>
            <span>{block.name}</span>
            <Free place={block} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Free({ place }: { place: OccupancyChanged }) {
  const { free, capacity } = place.desks;
  const closed = useIsClosed()(place.buildingId) !== undefined;
  return (
    <span className="fp-screen__count">
      {closed ? (
        <Trans>closed</Trans>
      ) : capacity === 0 ? (
        <Trans>no desks</Trans>
      ) : free === 0 ? (
        <Trans>full</Trans>
      ) : (
        <>
          <strong className="fp-number">{formatNumber(free)}</strong> <Trans>free</Trans>
        </>
      )}
    </span>
  );
}
