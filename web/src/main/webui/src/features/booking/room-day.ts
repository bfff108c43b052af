/** A stretch of a room's day, in milliseconds: free, or taken by somebody or by me. */
export interface Stretch {
  from: number;
  to: number;
  state: 'FREE' | 'TAKEN' | 'MINE';
  bookingId: string | null;
  /** What for and by whom, as far as I may see it. */
  said: string;
}

interface TakenSlot {
  start: string;
  end: string;
  mine: boolean;
  bookingId: string | null;
  heldBy: string | null;
  title: string | null;
}

const HOUR = 60 * 60_000;

/** A room's day from opening to closing as free and taken stretches in order. */
export function stretches(taken: readonly TakenSlot[], opens: number, closes: number): Stretch[] {
  const day: Stretch[] = [];
  let at = opens;
  for (const slot of [...taken].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const from = Math.max(Date.parse(slot.start), at);
    const to = Math.min(Date.parse(slot.end), closes);
    if (from >= to) {
      continue;
    }
    if (at < from) {
      day.push({ from: at, to: from, state: 'FREE', bookingId: null, said: '' });
    }
    day.push({ from, to, state: slot.mine ? 'MINE' : 'TAKEN', bookingId: slot.bookingId, said: [slot.title, slot.heldBy].filter(Boolean).join(' · ') });
    at = to;
  }
  if (at < closes) {
    day.push({ from: at, to: closes, state: 'FREE', bookingId: null, said: '' });
  }
  return day;
}

/** The stretch of a state that a moment lies in. */
export function at(day: readonly Stretch[], moment: number, state: Stretch['state']): Stretch | undefined {
  return day.find((s) => s.state === state && s.from <= moment && moment < s.to);
}

/** The slot that a click on a quarter hour proposes: an hour, or what is free of it. */
export function proposed(day: readonly Stretch[], from: number, quarters: readonly number[]): { from: number; to: number } | null {
  const ends = endings(day, from, quarters);
  const to = ends.find((end) => end - from >= HOUR) ?? ends.at(-1);
  return to === undefined ? null : { from, to };
}

/** How far a slot that begins at `from` may be extended: every quarter hour until the next booking. */
export function endings(day: readonly Stretch[], from: number, quarters: readonly number[]): number[] {
  const free = at(day, from, 'FREE');
  return free === undefined ? [] : quarters.filter((quarter) => from < quarter && quarter <= free.to);
}

/** The end that keeps a slot as long as it was, or as long as the next booking leaves it. */
export function keptEnd(day: readonly Stretch[], from: number, length: number, quarters: readonly number[]): number {
  const possible = endings(day, from, quarters);
  return possible.filter((end) => end - from <= length).at(-1) ?? possible[0] ?? from;
}
