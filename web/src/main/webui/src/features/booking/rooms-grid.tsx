import { Trans, useLingui } from '@lingui/react/macro';
import { type FocusEvent, type PointerEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { clockIn, offset } from '../../ui/time';
import { formatTime } from '../../ui/when';
import { Legend } from '../floor-plan/legend';
import { STATES } from '../floor-plan/space-state';
import { cellsOf, covers } from './room-cells';
import { RoomRow } from './room-row';
import type { LaidOut, RoomSlot } from './rooms-of-day';
import { useGridKeys } from './use-grid-keys';

interface RoomsGridProps {
  laidOut: readonly LaidOut[];
  zone: string;
  /** The quarter hours from opening to closing. */
  times: readonly number[];
  /** Those that have not passed. */
  bookable: readonly number[];
  slot: RoomSlot | undefined;
  /** Gives what is chosen by it, when there is something to choose. */
  onChoose: (spaceId: string, from: number) => RoomSlot | undefined;
  /** Gives whether it can end then. */
  onExtend: (to: number) => boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** Rows are rooms, columns quarter hours; one tab stop, and its keys are those of {@link useGridKeys}. */
export function RoomsGrid({ laidOut, zone, times, bookable, slot, onChoose, onExtend, onOpen, onClose }: RoomsGridProps) {
  const { t } = useLingui();
  const hint = useId();
  const grid = useRef<HTMLTableElement>(null);
  const quarters = times.slice(0, -1);
  const rows = laidOut.map(({ day }) => cellsOf(day, times));
  const seen = new Set<string>(laidOut.flatMap(({ room, day }) => (room.state === 'IN_SERVICE' ? day.map(({ state }) => state) : [room.state])));
  const [at, setAt] = useState<{ row: number; time: number }>({ row: 0, time: bookable[0] ?? quarters[0] ?? 0 });
  const here = { row: Math.min(at.row, rows.length - 1), time: at.time };
  const firstBookable = bookable[0] ?? Infinity;

  useEffect(() => {
    // A building that is open day and night begins its day where people do.
    const eight = grid.current?.querySelector<HTMLElement>('[data-hour="08:00"]');
    const scroller = grid.current?.parentElement;
    if (eight && scroller && times[0] !== undefined && clockIn(zone, times[0]) === '00:00') {
      scroller.scrollLeft = eight.offsetLeft - 240;
    }
    // Once, when the day is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const go = (to: { row: number; time: number }) => {
    const cell = rows[to.row]!.find((c) => covers(c, to.time));
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${cell?.from ?? ''}"]`)?.focus();
    // After the focus, which tells where its cell begins: up and down keep the time within it.
    setAt(to);
  };
  /** A screen reader puts the focus where it likes. */
  const follow = (event: FocusEvent) => {
    const cell = cellOf(event);
    if (cell) setAt({ row: cell.row, time: cell.from ?? here.time });
  };
  const key = useGridKeys({ laidOut, rows, here, zone, times, slot, firstBookable, go, onChoose, onExtend, onOpen, onClose });
  const point = (event: PointerEvent) => {
    const cell = cellOf(event);
    const room = laidOut[cell?.row ?? -1]?.room;
    if (cell === undefined || room === undefined || event.pointerType === 'touch') {
      return;
    }
    const { row, from } = cell;
    if (event.type === 'pointerdown' && event.button === 0) {
      setAt({ row, time: from ?? here.time });
      onChoose(room.spaceId, from ?? here.time);
    } else if (event.buttons === 1 && slot?.spaceId === room.spaceId && from !== undefined && from >= slot.from) {
      onExtend(times[times.indexOf(from) + 1] ?? slot.to);
    }
  };
  return (
    <div className="fp-rooms">
      <p id={hint} className="fp-soft">
        <Trans>
          Click a free quarter hour and drag. Or use the arrow keys: Enter chooses an hour, Shift with an arrow makes it longer or shorter, and
          Enter again opens it.
        </Trans>
      </p>
      <Legend states={STATES.filter((state) => seen.has(state))}>
        {quarters[0] !== bookable[0] && (
          <li>
            <span className="fp-rooms__past-sign" aria-hidden="true" />
            <Trans>past</Trans>
          </li>
        )}
      </Legend>
      <div className="fp-rooms__scroll">
        <table
          ref={grid}
          role="grid"
          aria-label={t`Rooms by quarter hour`}
          aria-describedby={hint}
          className="fp-rooms__grid"
          onKeyDown={key}
          onFocus={follow}
          onPointerDown={point}
          onPointerOver={point}
        >
          <thead>
            <tr>
              <th scope="col">
                <Trans>Room</Trans>
              </th>
              {hoursOf(quarters, zone).map(({ from, span }) => (
                <th key={from} scope="colgroup" colSpan={span} data-hour={clockIn(zone, from)}>
                  {formatTime(zone, from)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {laidOut.map(({ room }, row) => (
              <RoomRow
                key={room.spaceId}
                row={row}
                laidOut={laidOut[row]!}
                cells={rows[row]!}
                quarters={quarters.length}
                zone={zone}
                firstBookable={firstBookable}
                current={row === here.row ? here.time : undefined}
                slot={slot?.spaceId === room.spaceId ? slot : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The cell that an event is about; a room that is out of service has one without a time. */
function cellOf(event: SyntheticEvent): { row: number; from: number | undefined } | undefined {
  const [row, from] = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell']?.split(' ') ?? [];
  return row === undefined || from === undefined ? undefined : { row: Number(row), from: from === '' ? undefined : Number(from) };
}

/** The hours that the clock shows, one that comes twice twice. */
function hoursOf(quarters: readonly number[], zone: string): { from: number; span: number }[] {
  const hours: { from: number; span: number }[] = [];
  const hourOf = (at: number) => `${clockIn(zone, at).slice(0, 2)} ${offset(zone, at)}`;
  for (const from of quarters) {
    const last = hours.at(-1);
    if (last !== undefined && hourOf(last.from) === hourOf(from)) {
      last.span += 1;
    } else {
      hours.push({ from, span: 1 });
    }
  }
  return hours;
}
