import { useLingui } from '@lingui/react/macro';
import type { SpaceState } from './space-state';
import { useSpaceWords } from './space-words';
import { StateMark } from './state-mark';
import './legend.css';

/** What the signs on the plan mean; only those that are on it. */
export function Legend({ states }: { states: readonly SpaceState[] }) {
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
    </ul>
  );
}
