import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { OccupancyChanged, Snapshot } from '../../api/occupancy/types.gen';
import { formatNumber } from '../../ui/when';
import { FillBar, FillLegend } from './fill-bar';

/** As many floors as stay readable on one wall screen; a taller building turns its pages. */
const FLOORS_PER_PAGE = 6;
const TURN = 12_000;

/** Every floor with its neighbourhoods and how many desks are free there; the highest floor on top. */
export function ScreenFloors({ places, stale }: { places: Snapshot; stale: boolean }) {
  const floors = [...places.floors].reverse();
  const pages = Math.max(1, Math.ceil(floors.length / FLOORS_PER_PAGE));
  const { page, held, hold } = usePages(pages);
  const shown = floors.slice(page * FLOORS_PER_PAGE, (page + 1) * FLOORS_PER_PAGE);
  return (
    <>
      <ul className={stale ? 'fp-screen__floors fp-screen__floors--stale' : 'fp-screen__floors'}>
        {shown.map((floor) => (
          <FloorLine key={floor.placeId} floor={floor} blocks={places.neighbourhoods.filter((n) => n.floorId === floor.placeId)} />
        ))}
      </ul>
      <footer className="fp-screen__foot">
        <FillLegend />
        {pages > 1 && (
          <>
            <span>
              <Trans>
                Page {page + 1} of {pages}
              </Trans>
            </span>
            <button type="button" onClick={hold}>
              {held ? <Trans>Go on</Trans> : <Trans>Hold this page</Trans>}
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
          <li key={block.placeId} className={block.desks.free === 0 ? 'fp-screen__block fp-screen__block--full' : 'fp-screen__block'}>
            <span>{block.name}</span>
            <Free place={block} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Free({ place }: { place: OccupancyChanged }) {
  const { free } = place.desks;
  return free === 0 ? (
    <span className="fp-screen__count">
      <Trans>full</Trans>
    </span>
  ) : (
    <span className="fp-screen__count">
      <strong className="fp-number">{formatNumber(free)}</strong>{' '}
      <Trans>free</Trans>
    </span>
  );
}

function usePages(pages: number) {
  const [page, setPage] = useState(0);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (pages === 1 || held) return;
    const timer = setInterval(() => setPage((was) => (was + 1) % pages), TURN);
    return () => clearInterval(timer);
  }, [pages, held]);
  return { page: Math.min(page, pages - 1), held, hold: () => setHeld((was) => !was) };
}
