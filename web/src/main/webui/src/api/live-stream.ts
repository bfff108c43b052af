import { askSession } from './call';
import { onSignedInAgain, sessionEnded } from './session-state';

/**
 * `live` while changes come in; `stale` since they may be missing, by the connection or because the service hears or counts
 * nothing: then since when is what the service says itself.
 */
export type Liveness = { is: 'starting' } | { is: 'live' } | { is: 'stale'; since: Date; why: 'connection' | 'source' };

export type Hear = Record<string, (data: never) => void>;

/** The service beats every 15 seconds; a stream that is silent for this long is dead, whatever the browser believes. */
export const SILENCE = 40_000;
/** A stream ends with its token and comes back within a second or so; only after this long is that worth telling. */
export const PAUSE = 5_000;
/** How long to wait after an answer that was no stream, such as "too many streams". */
const AGAIN = 5_000;

/** Listens to a stream until the returned function is called, or the event `last` says that there is no more to tell; comes back by itself whatever happens to the connection, and with the next session of the person. */
export function openLiveStream(address: string, hear: Hear, tell: (liveness: Liveness) => void, last?: string): () => void {
  let source: EventSource | undefined;
  let liveness: Liveness = { is: 'starting' };
  let silence = 0;
  let pause = 0;
  let over: 'gone' | 'signed out' | undefined;

  const say = (next: Liveness) => {
    if (next.is !== liveness.is || (next.is === 'stale' && liveness.is === 'stale' && next.why !== liveness.why)) {
      liveness = next;
      tell(next);
    }
  };
  const lost = (since = new Date()) =>
    say(liveness.is === 'stale' ? { ...liveness, why: 'connection' } : { is: 'stale', since, why: 'connection' });
  const heard = (data: unknown) => {
    clearTimeout(pause);
    clearTimeout(silence);
    silence = window.setTimeout(again, SILENCE);
    const { stale = liveness.is === 'stale' && liveness.why === 'source', heardUntil } = data as { stale?: boolean; heardUntil?: string };
    const since = liveness.is === 'stale' ? liveness.since : heardUntil ? new Date(heardUntil) : new Date();
    say(stale ? { is: 'stale', since, why: 'source' } : { is: 'live' });
  };
  const again = () => {
    lost();
    open();
  };
  const open = () => {
    end();
    if (over) return;
    source = new EventSource(address);
    silence = window.setTimeout(again, SILENCE);
    source.onerror = () => {
      const since = new Date();
      clearTimeout(pause);
      pause = window.setTimeout(() => lost(since), PAUSE);
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(silence);
        silence = window.setTimeout(again, AGAIN);
        void nobodyIsSignedIn().then((nobody) => nobody && !over && signedOut());
      }
    };
    const ears: Hear = { beat: () => undefined, ...hear };
    for (const [name, use] of Object.entries(ears)) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const data: unknown = JSON.parse(event.data);
        heard(data);
        use(data as never);
      });
    }
    if (last) source.addEventListener(last, () => stop('gone'));
    source.addEventListener('closed', signedOut);
  };
  const stop = (why: typeof over) => {
    over = why;
    end();
    lost();
  };
  const signedOut = () => {
    stop('signed out');
    sessionEnded();
  };
  const goOn = () => {
    if (over !== 'signed out') return;
    over = undefined;
    open();
  };
  const end = () => {
    clearTimeout(silence);
    clearTimeout(pause);
    source?.close();
  };

  // A device knows its cable before the stream does.
  const cut = () => {
    end();
    lost();
    silence = window.setTimeout(again, AGAIN);
  };
  window.addEventListener('offline', cut);
  window.addEventListener('online', open);
  const forget = onSignedInAgain(goOn);
  open();
  return () => {
    window.removeEventListener('offline', cut);
    window.removeEventListener('online', open);
    forget();
    over = 'gone';
    end();
  };
}

/** A browser does not say why an answer was no stream; that nobody is signed in is the one reason that waiting cannot mend. */
async function nobodyIsSignedIn(): Promise<boolean> {
  const session = await askSession().catch(() => undefined);
  return session?.signedIn === false;
}
