import { useEffect, useEffectEvent, useState } from 'react';
import { openLiveStream, type Hear, type Liveness } from './live-stream';

/** Listens to a stream while the component is shown; what to do with its events may change at any time. */
export function useLiveStream(address: string | undefined, names: readonly string[], hear: (name: string, data: never) => void, last?: string): Liveness {
  const [liveness, setLiveness] = useState<Liveness>({ is: 'starting' });
  const hearNow = useEffectEvent(hear);
  const all = names.join(' ');
  useEffect(() => {
    if (address === undefined || typeof EventSource === 'undefined') return;
    const ears: Hear = Object.fromEntries(all.split(' ').map((name) => [name, (data: never) => hearNow(name, data)]));
    const end = openLiveStream(address, ears, setLiveness, last);
    return () => {
      end();
      setLiveness({ is: 'starting' });
    };
  }, [address, all, last]);
  return liveness;
}
