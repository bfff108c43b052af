import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Availability } from '../../api/booking/types.gen';
import { sessionEnded } from '../../api/session-state';
import { applyChange, type SpaceChange } from './space-changes';

/** `live` while changes come in; `stale` since a moment when they may be missing. */
export type Liveness = { is: 'starting' } | { is: 'live' } | { is: 'stale'; since: Date };

/** The stream beats every 15 seconds; without a beat for this long the connection is dead. */
const SILENCE = 40_000;
/** A stream ends with its token and comes back by itself within a second or so; only after this long that is news. */
const PAUSE = 5_000;

/** Keeps every availability of a floor that is on the screen in step with what others do. */
export function useSpaceChanges(floorId: string | undefined): Liveness {
  const queries = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>({ is: 'starting' });
  useEffect(() => {
    if (floorId === undefined || typeof EventSource === 'undefined') {
      return;
    }
    const floor = { queryKey: ['availability', floorId] };
    let source: EventSource | undefined;
    let timer = 0;
    let grace = 0;

    const heard = (stale: boolean) => {
      clearTimeout(grace);
      clearTimeout(timer);
      timer = window.setTimeout(again, SILENCE);
      setLiveness((was) => (stale ? staleSince(was) : was.is === 'live' ? was : { is: 'live' }));
    };
    const lost = () => {
      const since = new Date();
      clearTimeout(grace);
      grace = window.setTimeout(() => setLiveness((was) => staleSince(was, since)), PAUSE);
      // The browser connects again by itself unless the answer was no stream at all.
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(timer);
        timer = window.setTimeout(again, PAUSE);
      }
    };
    const again = () => {
      source?.close();
      setLiveness((was) => staleSince(was));
      open();
    };
    const open = () => {
      source = new EventSource(`/api/occupancy/v1/space-changes/stream?floorId=${encodeURIComponent(floorId)}`);
      source.onopen = () => heard(false);
      source.onerror = lost;
      source.addEventListener('opened', (event) => {
        void queries.invalidateQueries(floor);
        heard(read<{ stale: boolean }>(event).stale);
      });
      source.addEventListener('beat', (event) => heard(read<{ stale: boolean }>(event).stale));
      source.addEventListener('change', (event) => {
        const change = read<SpaceChange>(event);
        queries.setQueriesData<Availability>(floor, (was) => was && applyChange(was, change));
        heard(false);
      });
      source.addEventListener('gone', stop);
      source.addEventListener('closed', () => {
        stop();
        sessionEnded();
      });
    };

    const end = () => {
      clearTimeout(timer);
      clearTimeout(grace);
      source?.close();
    };
    const stop = () => {
      end();
      setLiveness((was) => staleSince(was));
    };

    open();
    timer = window.setTimeout(again, SILENCE);
    return () => {
      end();
      setLiveness({ is: 'starting' });
    };
  }, [floorId, queries]);
  return liveness;
}

function read<T>(event: MessageEvent<string>): T {
  return JSON.parse(event.data) as T;
}

function staleSince(was: Liveness, since = new Date()): Liveness {
  return was.is === 'stale' ? was : { is: 'stale', since };
}
