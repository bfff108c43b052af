import { useEffect, useRef, useState } from 'react';

/** Asked in an act, moves the focus to what that leads to as soon as it is drawn, which may be some renderings later. */
export function useFocusWhenThere(find: () => HTMLElement | null | undefined): () => void {
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    const there = answered.current === asked ? undefined : find();
    if (!there) return;
    answered.current = asked;
    there.focus();
  });
  return () => setAsked((times) => times + 1);
}
