import { minutes, type Time } from '../../ui/time';
import type { Stretch } from './room-day';

/** A cell of the grid: a free quarter hour, or a booking over several of them. */
export interface GridCell {
  from: Time;
  to: Time;
  state: Stretch['state'];
  span: number;
}

/** The cells of a room's row; a day on which the clocks change has as many quarters as it has. */
export function cellsOf(day: readonly Stretch[], quarters: readonly Time[]): GridCell[] {
  const ends = [...quarters.slice(1), quarters.length > 0 ? next(quarters.at(-1)!) : ''];
  return day.flatMap((stretch): GridCell[] => {
    const inIt = quarters
      .map((from, i) => ({ from, to: ends[i]! }))
      .filter(({ from }) => minutes(stretch.from) <= minutes(from) && minutes(from) < minutes(stretch.to));
    if (inIt.length === 0) {
      return [];
    }
    return stretch.state === 'FREE'
      ? inIt.map((quarter) => ({ ...quarter, state: 'FREE', span: 1 }))
      : [{ from: inIt[0]!.from, to: inIt.at(-1)!.to, state: stretch.state, span: inIt.length }];
  });
}

/** Whether a cell holds a quarter hour. */
export function covers({ from, to }: Pick<GridCell, 'from' | 'to'>, time: Time): boolean {
  return minutes(from) <= minutes(time) && minutes(time) < minutes(to);
}

/** Where a key leads in the grid; up and down keep the time. Null for a key that is none of the grid's. */
export function moveIn(
  rows: readonly (readonly GridCell[])[],
  at: { row: number; time: Time },
  key: string,
  far: boolean,
): { row: number; time: Time } | null {
  const row = rows[at.row] ?? [];
  const cell = row.findIndex((one) => covers(one, at.time));
  const inRow = (to: GridCell | undefined) => ({ row: at.row, time: to?.from ?? at.time });
  switch (key) {
    case 'ArrowRight':
      return inRow(row[cell + 1]);
    case 'ArrowLeft':
      return inRow(row[cell - 1]);
    case 'ArrowDown':
      return { row: Math.min(rows.length - 1, at.row + 1), time: at.time };
    case 'ArrowUp':
      return { row: Math.max(0, at.row - 1), time: at.time };
    case 'Home':
      return far ? { row: 0, time: rows[0]?.[0]?.from ?? at.time } : inRow(row[0]);
    case 'End':
      return far ? { row: rows.length - 1, time: rows.at(-1)?.at(-1)?.from ?? at.time } : inRow(row.at(-1));
    default:
      return null;
  }
}

function next(time: Time): Time {
  const at = minutes(time) + 15;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
