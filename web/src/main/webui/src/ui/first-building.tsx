import { Trans } from '@lingui/react/macro';
import { useEffect, useState, type ReactNode } from 'react';
import { useBuildings, type BuildingView } from '../api/buildings';
import { useLikelyPlace } from '../api/likely-place';
import { useMyBookings } from '../api/my-bookings';
import { Empty } from './empty';
import { focusHeading } from './page';
import { ProblemMessage } from './problem-message';
import { remembered } from './remembered';
import { Skeleton } from './skeleton';
import { dayIn, readersZone } from './time';
import { WhereUsually } from './where-usually';

interface FirstBuildingProps {
  /** The id of the building that the address names. */
  asked: string | undefined;
  /** About as high as what is shown of the building, while it is not known. */
  lines: number;
  /** `answered` when it was asked just now, and what was pressed is gone. */
  children: (building: BuildingView, buildings: BuildingView[], answered: boolean) => ReactNode;
}

/**
 * Begins in the building of the address, or the one that was looked at last; else where Today offers a desk. Where nothing
 * speaks for one it is asked before anything is shown. Once one is shown, what comes in later puts no other in its place.
 */
export function FirstBuilding(props: FirstBuildingProps) {
  const { data: buildings, error, refetch } = useBuildings();
  if (!buildings) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={props.lines} />;
  if (buildings.length > 0) return <Among {...props} buildings={buildings} />;
  return (
    <Empty icon="place" title={<Trans>Your organisation uses no building yet</Trans>}>
      <Trans>An administrator can import one.</Trans>
    </Empty>
  );
}

function Among({ asked, lines, children, buildings }: FirstBuildingProps & { buildings: BuildingView[] }) {
  const [shown, show] = useState(() => remembered('building'));
  const [answered, setAnswered] = useState(false);
  const one = (id: string | null | undefined) => buildings.find((building) => building.id === id);
  const wanted = one(asked);
  if (wanted && wanted.id !== shown) show(wanted.id);
  const building = wanted ?? one(shown);
  if (building) return children(building, buildings, answered);
  const answer = (id: string) => {
    show(id);
    setAnswered(true);
    focusHeading();
  };
  return <Likely buildings={buildings} lines={lines} onFound={show} onAnswer={answer} />;
}

interface LikelyProps {
  buildings: BuildingView[];
  lines: number;
  onFound: (id: string) => void;
  onAnswer: (id: string) => void;
}

function Likely({ buildings, lines, onFound, onAnswer }: LikelyProps) {
  const bookings = useMyBookings();
  const { building, pending, choose } = useLikelyPlace(bookings.data ?? [], buildings, dayIn(readersZone()));
  const awaited = bookings.isPending || pending;
  const found = awaited ? undefined : building?.id;
  useEffect(() => {
    if (found !== undefined) onFound(found);
  }, [found, onFound]);
  if (awaited || found !== undefined) return <Skeleton lines={lines} />;
  const answer = (id: string) => {
    choose(id);
    onAnswer(id);
  };
  return <WhereUsually buildings={buildings} onChoose={answer} />;
}
