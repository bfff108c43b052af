import { useEffect, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react';

const TURN = 12_000;
const SMALLER = 0.9;
const SMALLEST = 0.3;

interface FittingPages<T> {
  /** The list whose height is given: what stands in it is measured. */
  list: RefObject<HTMLUListElement | null>;
  shown: readonly T[];
  page: number;
  pages: number;
  /** By how much a single one is set smaller that is too high for the screen all the same. */
  scale: number;
  held: boolean;
  hold: () => void;
}

/** Nobody scrolls a wall screen: as many on a page as are seen whole, in pages of about the same length that turn by themselves. */
export function useFittingPages<T>(all: readonly T[], sizes: string): FittingPages<T> {
  const list = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(all.length);
  const [scale, setScale] = useState(1);
  const [page, setPage] = useState(0);
  const [held, setHeld] = useState(false);
  const [looks, lookAgain] = useReducer((before: number) => before + 1, 0);
  const pages = Math.max(1, Math.ceil(all.length / most));
  const length = Math.ceil(all.length / pages);
  const at = Math.min(page, pages - 1);

  // Another window or other words: measured from the beginning.
  useLayoutEffect(() => {
    const anew = () => {
      setMost(Math.max(1, all.length));
      setScale(1);
      lookAgain(); // also where as many fitted before
    };
    anew();
    addEventListener('resize', anew);
    void document.fonts?.ready.then(anew);
    // A notice above it takes from its height.
    const box = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(anew);
    if (list.current) box?.observe(list.current);
    return () => {
      removeEventListener('resize', anew);
      box?.disconnect();
    };
  }, [all.length, sizes]);

  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = list.current ?? {};
    if (scrollHeight <= clientHeight + 1) return;
    if (length > 1) setMost(length - 1);
    else if (scale > SMALLEST) setScale(scale * SMALLER);
  }, [length, scale, at, sizes, looks]);

  useEffect(() => {
    if (pages === 1 || held) return;
    const timer = setInterval(() => setPage((was) => (Math.min(was, pages - 1) + 1) % pages), TURN);
    return () => clearInterval(timer);
  }, [pages, held]);

  return { list, shown: all.slice(at * length, (at + 1) * length), page: at, pages, scale, held, hold: () => setHeld((was) => !was) };
}
