import { useSyncExternalStore } from 'react';

/** What screen readers are told next; a turn number makes the same words heard twice. */
interface Said {
  text: string;
  turn: number;
}

let polite: Said = { text: '', turn: 0 };
let urgent: Said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Says something to people who do not see it happen; `urgent` interrupts what is being read. */
export function announce(text: string, how: 'polite' | 'urgent' = 'polite'): void {
  if (how === 'urgent') urgent = { text, turn: urgent.turn + 1 };
  else polite = { text, turn: polite.turn + 1 };
  for (const listener of listeners) listener();
}

/** The two live regions; once in the app, always in the page. */
export function Announcer() {
  const calm = useSyncExternalStore(subscribe, () => polite);
  const now = useSyncExternalStore(subscribe, () => urgent);
  return (
    <>
      <div className="fp-unseen" role="status" aria-live="polite">
        {calm.text && <p key={calm.turn}>{calm.text}</p>}
      </div>
      <div className="fp-unseen" role="alert" aria-live="assertive">
        {now.text && <p key={now.turn}>{now.text}</p>}
      </div>
    </>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
