import { minutes, type Time, timeIn } from '../../ui/time';

/** A stretch of a room's day, in the building's time: free, or taken by somebody or by me. */
export interface Stretch {
  from: Time;
  to: Time;
  state: 'FREE' | 'TAKEN' | 'MINE';
  bookingId: string | null;
}

interface TakenSlot {
  start: string;
  end: string;
  mine: boolean;
  bookingId: string | null;
}

/** A room's day from opening to closing as free and taken stretches in order; `from` cuts off what has passed. */
export function stretches(taken: readonly TakenSlot[], zone: string, opens: Time, closes: Time): Stretch[] {
  const day: Stretch[] = [];
  let at = opens;
  for (const slot of [...taken].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const from = later(timeIn(zone, slot.start), at);
    const to = earlier(endIn(zone, slot), closes);
    if (minutes(from) >= minutes(to)) {
      continue;
    }
    if (minutes(at) < minutes(from)) {
      day.push({ from: at, to: from, state: 'FREE', bookingId: null });
    }
    day.push({ from, to, state: slot.mine ? 'MINE' : 'TAKEN', bookingId: slot.bookingId });
    at = to;
  }
  if (minutes(at) < minutes(closes)) {
    day.push({ from: at, to: closes, state: 'FREE', bookingId: null });
  }
  return day;
}

/** The stretch of a state that a time lies in. */
export function at(day: readonly Stretch[], time: Time, state: Stretch['state']): Stretch | undefined {
  return day.find((s) => s.state === state && minutes(s.from) <= minutes(time) && minutes(time) < minutes(s.to));
}

/** The slot that a click on a quarter hour proposes: an hour, or what is free of it. */
export function proposed(day: readonly Stretch[], from: Time, times: readonly Time[]): { from: Time; to: Time } | null {
  const free = at(day, from, 'FREE');
  if (free === undefined) {
    return null;
  }
  const ends = times.filter((time) => minutes(time) > minutes(from) && minutes(time) <= minutes(free.to));
  const to = ends.find((time) => minutes(time) - minutes(from) >= 60) ?? ends.at(-1);
  return to === undefined ? null : { from, to };
}

/** How far a slot that begins at `from` may be extended: every quarter hour until the next booking. */
export function endings(day: readonly Stretch[], from: Time, times: readonly Time[]): Time[] {
  const free = at(day, from, 'FREE');
  return free === undefined
    ? []
    : times.filter((time) => minutes(time) > minutes(from) && minutes(time) <= minutes(free.to));
}

/** The end that keeps a slot as long as it was, or as long as the next booking leaves it. */
export function keptEnd(day: readonly Stretch[], from: Time, length: number, times: readonly Time[]): Time {
  const possible = endings(day, from, times);
  return possible.filter((time) => minutes(time) - minutes(from) <= length).at(-1) ?? possible[0] ?? from;
}

/** Midnight at the end of a day is 24:00 of that day, not 00:00 of the next. */
function endIn(zone: string, { start, end }: TakenSlot): Time {
  const time = timeIn(zone, end);
  return time === '00:00' && Date.parse(end) > Date.parse(start) ? '24:00' : time;
}

function later(a: Time, b: Time): Time {
  return minutes(a) > minutes(b) ? a : b;
}

function earlier(a: Time, b: Time): Time {
  return minutes(a) < minutes(b) ? a : b;
}
