import { Trans, useLingui } from '@lingui/react/macro';
import { formatSpan } from '../../ui/when';
import { plainName, useSpaceWords } from '../floor-plan/space-words';
import { AmenityList } from './amenity-list';
import type { LaidOut } from './rooms-of-day';
import './rooms-list.css';

interface RoomsListProps {
  laidOut: readonly LaidOut[];
  zone: string;
  /** The quarter hours that have not passed. */
  times: readonly number[];
  onChoose: (spaceId: string, from: number) => void;
}

/** The same rooms for a narrow screen: each with the times at which it is free, or mine. */
export function RoomsList({ laidOut, zone, times, onChoose }: RoomsListProps) {
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
          <FreeTimes room={room} day={day} zone={zone} times={times} onChoose={onChoose} />
          <WhoIsThere room={room} day={day} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

/** What is said of the times that others have. */
function WhoIsThere({ room, day, zone }: LaidOut & Pick<RoomsListProps, 'zone'>) {
  const { t } = useLingui();
  const { stateWord } = useSpaceWords();
  const told = day.filter(({ state, said }) => (state === 'TAKEN' && said !== '') || state === 'OUT_OF_SERVICE');
  if (room.state !== 'IN_SERVICE' || told.length === 0) return null;
  const name = plainName(room);
  return (
    <ul className="fp-rooms-list__told" aria-label={t`When ${name} is not free, and why`}>
      {told.map(({ from, to, state, said }) => (
        <li key={from}>
          {formatSpan(zone, from, to)} · {[state === 'OUT_OF_SERVICE' ? stateWord(state) : '', said].filter(Boolean).join(': ')}
        </li>
      ))}
    </ul>
  );
}

function FreeTimes({ room, day, zone, times, onChoose }: LaidOut & Pick<RoomsListProps, 'zone' | 'times' | 'onChoose'>) {
  const { t } = useLingui();
  const { stateWord } = useSpaceWords();
  const name = plainName(room);
  if (room.state !== 'IN_SERVICE') {
    return <p>{room.state === 'OUT_OF_SERVICE' && room.reason ? `${stateWord(room.state)}: ${room.reason}` : stateWord(room.state)}</p>;
  }
  const open = day
    .filter(({ state }) => state === 'FREE' || state === 'MINE')
    .map((stretch) => (stretch.state === 'MINE' ? stretch : { ...stretch, from: times.find((time) => time >= stretch.from) ?? stretch.to }))
    .filter(({ from, to }) => from < to)
    .map((stretch) => ({ ...stretch, span: formatSpan(zone, stretch.from, stretch.to) }));
  return (
    <div className="fp-row">
      {open.map(({ from, span, state }) => (
        <button
          key={from}
          type="button"
          className={state === 'MINE' ? 'fp-free-time fp-free-time--mine' : 'fp-free-time'}
          aria-label={state === 'MINE' ? t`${name}, yours ${span}` : t`${name}, free ${span}`}
          onClick={() => onChoose(room.spaceId, from)}
        >
          {span}
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
