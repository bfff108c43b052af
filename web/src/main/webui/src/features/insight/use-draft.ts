import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from './draft';
import { draftOf, isTooLong, openOf, searchOf } from './link';

const route = getRouteApi('/shell/scenarios');

/** A browser takes no more than a hundred new addresses in half a minute, and a slider passes more than that. */
const PAUSE = 300;

interface Shown {
  draft: Draft;
  /** The variant whose fields are shown. */
  open: number;
}

/** What is filled in, which the address follows; another address of this page brings another draft. */
export function useDraft() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<Shown>(() => ({ draft: draftOf(search), open: openOf(search) }));
  const [changed, setChanged] = useState(false);
  const address = JSON.stringify(search);
  const known = useRef(address);
  const wanted = searchOf(shown.draft, shown.open);
  const tooLong = isTooLong(wanted);
  const next = JSON.stringify(wanted);

  useEffect(() => {
    if (known.current === address) return;
    known.current = address;
    const from = JSON.parse(address) as typeof search;
    setShown({ draft: draftOf(from), open: openOf(from) });
    setChanged(false);
  }, [address]);

  useEffect(() => {
    if (!changed || tooLong || known.current === next) return;
    const timer = setTimeout(() => {
      known.current = next;
      void navigate({ search: JSON.parse(next) as typeof search, replace: true, resetScroll: false });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [changed, tooLong, next, navigate]);

  const change = (how: (was: Shown) => Shown) => {
    setChanged(true);
    setShown(how);
  };
  return { ...shown, open: Math.min(shown.open, shown.draft.variants.length - 1), change, tooLong };
}
