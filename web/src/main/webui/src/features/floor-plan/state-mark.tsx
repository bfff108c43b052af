import { MARKS, type SpaceState } from './space-state';
import './space-state.css';

/** The sign of a state as a small picture, for legends and lists; the words stand beside it. */
export function StateMark({ state }: { state: SpaceState }) {
  return (
    <svg className={`fp-state-mark fp-space--${state}`} viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
      <rect className="fp-space__shape" x="-8" y="-8" width="16" height="16" rx="3" />
      <path className="fp-space__mark" d={MARKS[state]} fillRule="evenodd" />
    </svg>
  );
}
