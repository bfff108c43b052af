import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { clockIn } from '../../ui/time';
import { formatSpan } from '../../ui/when';
import { plainName, useSpaceWords } from '../floor-plan/space-words';
import { StateMark } from '../floor-plan/state-mark';
import { covers, type GridCell } from './room-cells';
import type { LaidOut, RoomSlot } from './rooms-of-day';

interface RoomRowProps {
  row: number;
  laidOut: LaidOut;
  cells: readonly GridCell[];
  quarters: number;
  zone: string;
  firstBookable: number;
  current: number | undefined;
  slot: RoomSlot | undefined;
}

/** A room's day in the grid, a sign in the first free quarter of each hour; drawn again only when its own day, cell or slot changes. */
export const RoomRow = memo(
  function RoomRow({ row, laidOut: { room }, cells, quarters, zone, firstBookable, current, slot }: RoomRowProps) {
    const { t } = useLingui();
    const { people, stateWord } = useSpaceWords();
    const closed = room.state === 'IN_SERVICE' ? null : stateWord(room.state);
    return (
      <tr>
        <th scope="row">
          <span className="fp-rooms__name">{plainName(room)}</span>
          <span className="fp-rooms__where">
            {room.floorName} · {people(room.capacity)}
          </span>
        </th>
        {closed !== null && (
          <td role="gridcell" colSpan={quarters} className="fp-rooms__cell fp-rooms__cell--closed" data-cell={`${row} ${cells[0]?.from ?? ''}`} tabIndex={current === undefined ? -1 : 0}>
            {closed}
          </td>
        )}
        {closed === null &&
          cells.map((cell, i) => {
            const { from, to, state, span, said } = cell;
            const past = isPast(cell, firstBookable);
            const onTheHour = clockIn(zone, from).endsWith(':00');
            const begins = onTheHour || cells[i - 1]?.state !== 'FREE' || isPast(cells[i - 1]!, firstBookable);
            const word = past ? t`past` : stateWord(state);
            return (
              <td
                key={from}
                role="gridcell"
                data-cell={`${row} ${from}`}
                colSpan={span}
                tabIndex={current !== undefined && covers({ from, to }, current) ? 0 : -1}
                aria-selected={slot !== undefined && from >= slot.from && to <= slot.to}
                aria-label={[formatSpan(zone, from, to), word, said].filter(Boolean).join(', ')}
                title={said || undefined}
                className={`fp-rooms__cell fp-rooms__cell--${past ? 'past' : state}${onTheHour ? ' fp-rooms__cell--hour' : ''}${span > 2 ? '' : ' fp-rooms__cell--short'}`}
              >
                {state === 'FREE' ? !past && begins && <StateMark state="FREE" /> : span > 2 ? <span className="fp-rooms__said">{said || word}</span> : <StateMark state={state} />}
              </td>
            );
          })}
      </tr>
    );
  },
  (was, is) =>
    was.laidOut === is.laidOut && was.current === is.current && was.slot === is.slot && was.firstBookable === is.firstBookable && was.row === is.row,
);

function isPast({ state, from }: GridCell, firstBookable: number): boolean {
  return state === 'FREE' && from < firstBookable;
}
