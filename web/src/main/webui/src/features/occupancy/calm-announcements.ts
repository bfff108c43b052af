import { useEffect, useRef } from 'react';
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
