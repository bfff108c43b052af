import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { minutes, type Time } from '../../ui/time';
import { cellsOf, covers, moveIn } from './room-cells';
import { RoomRow } from './room-row';
import type { LaidOut, RoomSlot } from './rooms-of-day';

interface RoomsGridProps {
  laidOut: readonly LaidOut[];
  times: readonly Time[];
  /** The quarter hours that have not passed. */
  bookable: readonly Time[];
  slot: RoomSlot | undefined;
  onChoose: (spaceId: string, from: Time, focus: boolean) => void;
  onExtend: (to: Time) => void;
  onClose: () => void;
}

/** Rows are rooms, columns quarter hours. One tab stop; arrows move, Enter chooses, Shift with an arrow makes it longer. */
export function RoomsGrid({ laidOut, times, bookable, slot, onChoose, onExtend, onClose }: RoomsGridProps) {
  const { t } = useLingui();
  const grid = useRef<HTMLTableElement>(null);
  const quarters = times.slice(0, -1);
  const rows = laidOut.map(({ day }) => cellsOf(day, quarters));
  const [at, setAt] = useState<{ row: number; time: Time }>({ row: 0, time: bookable[0] ?? quarters[0] ?? '' });
  const here = { row: Math.min(at.row, rows.length - 1), time: at.time };

  useEffect(() => {
    // A building that is open day and night begins its day where people do.
    const eight = grid.current?.querySelector<HTMLElement>('[data-hour="08:00"]');
    const scroller = grid.current?.parentElement;
    if (eight && scroller && quarters[0] === '00:00') {
      scroller.scrollLeft = eight.offsetLeft - 240;
    }
    // Once, when the day is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const go = (to: { row: number; time: Time }) => {
    setAt(to);
    const cell = rows[to.row]!.find((c) => covers(c, to.time));
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${cell?.from}"]`)?.focus();
  };
  const key = (event: KeyboardEvent) => {
    const room = laidOut[here.row]?.room;
    const longer = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.shiftKey && longer !== undefined && slot) {
      onExtend(times[times.indexOf(slot.to) + longer] ?? slot.to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onChoose(room!.spaceId, here.time, true);
    } else if (event.key === 'Escape') {
      onClose();
    } else {
      const to = moveIn(rows, here, event.key, event.ctrlKey);
      if (to === null) {
        return;
      }
      go(to);
    }
    event.preventDefault();
  };
  const point = (event: PointerEvent) => {
    const [row, from] = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell']?.split(' ') ?? [];
    const room = laidOut[Number(row)]?.room;
    if (room === undefined || from === undefined || event.pointerType === 'touch') {
      return;
    }
    if (event.type === 'pointerdown' && event.button === 0) {
      setAt({ row: Number(row), time: from });
      onChoose(room.spaceId, from, false);
    } else if (event.buttons === 1 && slot?.spaceId === room.spaceId && minutes(from) >= minutes(slot.from)) {
      onExtend(times[times.indexOf(from) + 1] ?? slot.to);
    }
  };
  return (
    <div className="fp-rooms">
      <p className="fp-soft">
        <Trans>Click a free quarter hour and drag, or use the arrow keys, Enter, and Shift with an arrow.</Trans>
      </p>
      <div className="fp-rooms__scroll">
        <table
          ref={grid}
          role="grid"
          aria-label={t`Rooms by quarter hour`}
          className="fp-rooms__grid"
          onKeyDown={key}
          onPointerDown={point}
          onPointerOver={point}
        >
          <thead>
            <tr>
              <th scope="col">
                <Trans>Room</Trans>
              </th>
              {hoursOf(quarters).map(({ hour, span }) => (
                <th key={hour} scope="colgroup" colSpan={span} data-hour={hour}>
                  {hour}
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
                firstBookable={bookable[0] ?? '24:00'}
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

function hoursOf(quarters: readonly Time[]): { hour: Time; span: number }[] {
  const hours: { hour: Time; span: number }[] = [];
  for (const time of quarters) {
    const hour = `${time.slice(0, 2)}:00`;
    const last = hours.at(-1);
    if (last?.hour === hour) {
      last.span += 1;
    } else {
      hours.push({ hour, span: 1 });
    }
  }
  return hours;
}
