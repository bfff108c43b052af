import { useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '../../ui/announcer';

/** Figures change all the time; whoever listens hears the newest at most this often. */
const CALM = 30_000;

/** Says a text politely when it has changed, never more often than {@link CALM}; the first is on the page already. */
export function useCalmAnnouncements(text: string | undefined): void {
  const said = useRef<{ text: string; at: number }>(undefined);
  useEffect(() => {
    if (text === undefined) return;
    said.current ??= { text, at: Date.now() };
    if (text === said.current.text) return;
    const timer = setTimeout(
      () => {
        said.current = { text, at: Date.now() };
        announce(text);
      },
      Math.max(0, said.current.at + CALM - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [text]);
}

/** As many as one can follow by listening. */
const MOST = 3;

/**
 * As {@link useCalmAnnouncements} of several places, each by its id: says those that are other than when they were last
 * said, at most {@link MOST}, and by `more` how many besides.
 */
export function useCalmChanges(lines: ReadonlyMap<string, string> | undefined, more: (count: number) => string): void {
  const said = useRef<{ lines: ReadonlyMap<string, string>; at: number }>(undefined);
  const text = lines && [...lines.values()].join('\n');
  const changed = useEffectEvent(() => [...(lines ?? [])].filter(([id, line]) => said.current?.lines.get(id) !== line).map(([, line]) => line));
  const say = useEffectEvent(() => {
    const all = changed();
    said.current = { lines: lines!, at: Date.now() };
    const first = all.slice(0, MOST).join('. ');
    announce(all.length > MOST ? `${first}, ${more(all.length - MOST)}` : first);
  });
  const begin = useEffectEvent(() => (said.current ??= { lines: lines!, at: Date.now() }).at);
  useEffect(() => {
    if (text === undefined) return;
    const last = begin();
    if (changed().length === 0) return;
    const timer = setTimeout(say, Math.max(0, last + CALM - Date.now()));
    return () => clearTimeout(timer);
  }, [text]);
}
