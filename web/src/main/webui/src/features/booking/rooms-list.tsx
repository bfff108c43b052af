import { Trans, useLingui } from '@lingui/react/macro';
import { minutes, type Time } from '../../ui/time';
import { plainName, useSpaceWords } from '../floor-plan/space-words';
import { AmenityList } from './amenity-list';
import type { LaidOut } from './rooms-of-day';
import './rooms-list.css';

interface RoomsListProps {
  laidOut: readonly LaidOut[];
  /** The quarter hours that have not passed. */
  times: readonly Time[];
  onChoose: (spaceId: string, from: Time) => void;
}

/** The same rooms for a narrow screen: each with the times at which it is free, or mine. */
export function RoomsList({ laidOut, times, onChoose }: RoomsListProps) {
  const { t } = useLingui();
  const { people } = useSpaceWords();
  return (
    <ul className="fp-rooms-list" aria-label={t`Rooms`}>
      {laidOut.map(({ room, day }) => (
        <li key={room.spaceId} className="fp-rooms-list__room">
          <h2>{plainName(room)}</h2>
          <p className="fp-soft">
            {room.floorName} · {room.neighbourhoodName} · {people(room.capacity)}
          </p>
          <AmenityList amenities={room.amenities} />
          <FreeTimes room={room} day={day} times={times} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

function FreeTimes({ room, day, times, onChoose }: LaidOut & Pick<RoomsListProps, 'times' | 'onChoose'>) {
  const { t } = useLingui();
  const { stateWord } = useSpaceWords();
  const name = plainName(room);
  if (room.state !== 'IN_SERVICE') {
    return <p>{stateWord(room.state)}</p>;
  }
  const open = day
    .filter(({ state }) => state !== 'TAKEN')
    .map((stretch) => (stretch.state === 'MINE' ? stretch : { ...stretch, from: times.find((time) => minutes(time) >= minutes(stretch.from)) ?? stretch.to }))
    .filter(({ from, to }) => minutes(from) < minutes(to));
  return (
    <div className="fp-row">
      {open.map(({ from, to, state }) => (
        <button
          key={from}
          type="button"
          className={state === 'MINE' ? 'fp-free-time fp-free-time--mine' : 'fp-free-time'}
          aria-label={state === 'MINE' ? t`${name}, yours ${from}–${to}` : t`${name}, free ${from}–${to}`}
          onClick={() => onChoose(room.spaceId, from)}
        >
          {from}–{to}
          {state === 'MINE' && ` · ${stateWord(state)}`}
        </button>
      ))}
      {open.every(({ state }) => state !== 'FREE') && (
        <p>
          <Trans>Nothing free on this day.</Trans>
        </p>
      )}
    </div>
  );
}
