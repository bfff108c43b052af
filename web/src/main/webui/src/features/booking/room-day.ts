/** A stretch of a room's day, in milliseconds: free, or taken by somebody or by me. */
export interface Stretch {
  from: number;
  to: number;
  state: 'FREE' | 'TAKEN' | 'MINE' | 'OUT_OF_SERVICE';
  bookingId: string | null;
  /** What for and by whom, as far as I may see it. */
  said: string;
}

interface ClosedTime {
  start: string;
  end: string | null;
  reason: string | null;
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

/** A room's day from opening to closing as free and taken stretches in order; what is left between is free, or out of service. */
export function stretches(taken: readonly TakenSlot[], opens: number, closes: number, closed: readonly ClosedTime[] = []): Stretch[] {
  const bookings = inOrder(
    taken.map((slot) => ({
      from: Date.parse(slot.start),
      to: Date.parse(slot.end),
      state: slot.mine ? ('MINE' as const) : ('TAKEN' as const),
      bookingId: slot.bookingId,
      said: [slot.title, slot.heldBy].filter(Boolean).join(' · '),
    })),
    opens,
    closes,
  );
  const out = closed.map(({ start, end, reason }) => ({
    from: Math.max(opens, roundDown(Date.parse(start))),
    to: end === null ? closes : Date.parse(end),
    state: 'OUT_OF_SERVICE' as const,
    bookingId: null,
    said: reason ?? '',
  }));
  return between(bookings, opens, closes, (from, to) =>
    between(inOrder(out, from, to), from, to, (free, until) => [{ from: free, to: until, state: 'FREE', bookingId: null, said: '' }]),
  );
}

/** Nobody can book a quarter hour of which some is out of service. */
function roundDown(moment: number): number {
  return moment - (moment % (HOUR / 4));
}

/** One after the other, each as far as the one before and the day leave it. */
function inOrder(stretches: readonly Stretch[], opens: number, closes: number): Stretch[] {
  const day: Stretch[] = [];
  let at = opens;
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const [from, to] = [Math.max(stretch.from, at), Math.min(stretch.to, closes)];
    if (from < to) {
      day.push({ ...stretch, from, to });
      at = to;
    }
  }
  return day;
}

/** With what fills the gaps. */
function between(stretches: readonly Stretch[], opens: number, closes: number, fill: (from: number, to: number) => Stretch[]): Stretch[] {
  const day: Stretch[] = [];
  let at = opens;
  for (const stretch of stretches) {
    if (at < stretch.from) day.push(...fill(at, stretch.from));
    day.push(stretch);
    at = stretch.to;
  }
  return at < closes ? [...day, ...fill(at, closes)] : day;
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
