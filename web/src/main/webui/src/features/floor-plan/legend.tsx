import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SpaceState } from './space-state';
import { useSpaceWords } from './space-words';
import { StateMark } from './state-mark';
import './legend.css';

/** What the signs on a plan or a grid mean; only those that are on it, and as further items what only a grid has. */
export function Legend({ states, children }: { states: readonly SpaceState[]; children?: ReactNode }) {
  const { t } = useLingui();
  const { stateWord } = useSpaceWords();
  return (
    <ul className="fp-legend" aria-label={t`What the signs mean`}>
      {states.map((state) => (
        <li key={state}>
          <StateMark state={state} />
          {stateWord(state)}
        </li>
      ))}
      {children}
    </ul>
  );
}
