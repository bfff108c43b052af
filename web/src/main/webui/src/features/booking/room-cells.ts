import type { Stretch } from './room-day';

/** A cell of the grid: a free quarter hour, or a booking over several of them. */
export interface GridCell {
  from: number;
  to: number;
  state: Stretch['state'];
  span: number;
  /** What for and by whom, as far as I may see it. */
  said: string;
}

/** The cells of a room's row, from the quarter hours at which one may begin and end; a day has as many as its clocks make. */
export function cellsOf(day: readonly Stretch[], quarters: readonly number[]): GridCell[] {
  const all = quarters.slice(1).map((to, i) => ({ from: quarters[i]!, to }));
  return day.flatMap((stretch): GridCell[] => {
    const inIt = all.filter(({ from }) => stretch.from <= from && from < stretch.to);
    if (inIt.length === 0) {
      return [];
    }
    return stretch.state === 'FREE'
      ? inIt.map((quarter) => ({ ...quarter, state: 'FREE', span: 1, said: '' }))
      : [{ from: inIt[0]!.from, to: inIt.at(-1)!.to, state: stretch.state, span: inIt.length, said: stretch.said }];
  });
}

/** Whether a cell holds a moment. */
export function covers({ from, to }: Pick<GridCell, 'from' | 'to'>, moment: number): boolean {
  return from <= moment && moment < to;
}

/** Where a key leads in the grid; up and down keep the time. Null for a key that is none of the grid's. */
export function moveIn(
  rows: readonly (readonly GridCell[])[],
  at: { row: number; time: number },
  key: string,
  far: boolean,
): { row: number; time: number } | null {
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
