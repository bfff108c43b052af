import { useSyncExternalStore } from 'react';

/** What screen readers are told next; a turn number makes the same words heard twice. */
interface Said {
  text: string;
  turn: number;
  at: number;
}

/** A screen reader may not have begun yet with what was said so short ago. */
const JUST_NOW = 2_000;

let polite: Said = { text: '', turn: 0, at: -JUST_NOW };
let urgent: Said = { text: '', turn: 0, at: -JUST_NOW };
const listeners = new Set<() => void>();

/**
 * Says something to people who do not see it happen; `urgent` interrupts what is being read, and `after` leaves room for
 * what was said just before.
 */
export function announce(text: string, how: 'polite' | 'urgent' | 'after' = 'polite'): void {
  const at = performance.now();
  const before = how === 'after' && at - polite.at < JUST_NOW ? `${polite.text} ` : '';
  if (how === 'urgent') urgent = { text, turn: urgent.turn + 1, at };
  else polite = { text: before + text, turn: polite.turn + 1, at };
  for (const listener of listeners) listener();
}

/** The two live regions; once in the app, always in the page. */
export function Announcer() {
  const calm = useSyncExternalStore(subscribe, () => polite);
  const now = useSyncExternalStore(subscribe, () => urgent);
  return (
    <>
      <div className="fp-unseen fp-announcer" role="status" aria-live="polite">
        {calm.text && <p key={calm.turn}>{calm.text}</p>}
      </div>
      <div className="fp-unseen fp-announcer" role="alert" aria-live="assertive">
        {now.text && <p key={now.turn}>{now.text}</p>}
      </div>
    </>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
