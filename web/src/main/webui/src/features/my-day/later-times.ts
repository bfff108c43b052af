import type { Instant } from '../../ui/time';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;

/** How many minutes later is offered at once. */
export const SOON = [15, 30, 60] as const;

interface Waits {
  start: string;
  latest: string;
}

/** From when later counts: the start, or once that has passed, now, on five minutes. */
function base(start: string, now: Date): number {
  return Math.max(Date.parse(start), Math.ceil(now.getTime() / STEP) * STEP);
}

/** What is offered at once: so many minutes later, as far as the rule goes. */
export function soonTimes({ start, latest }: Waits, now: Date): { minutes: number; at: Instant }[] {
  const from = base(start, now);
  return SOON.map((minutes) => ({ minutes, at: from + minutes * MINUTE }))
    .filter(({ at }) => at <= Date.parse(latest))
    .map(({ minutes, at }) => ({ minutes, at: new Date(at).toISOString() }));
}

/** Every five minutes from then on, up to the latest that may be said, that included. */
export function allTimes({ start, latest }: Waits, now: Date): string[] {
  const [from, last] = [base(start, now) + STEP, Date.parse(latest)];
  const times = Array.from({ length: Math.max(0, Math.floor((last - from) / STEP) + 1) }, (_, step) => from + step * STEP);
  return [...times, ...(times.at(-1) === last ? [] : [last])].filter((at) => at > now.getTime()).map((at) => new Date(at).toISOString());
}
