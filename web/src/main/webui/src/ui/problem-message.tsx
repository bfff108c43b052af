import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem';

/** A refusal or fault in its place on the page: what happened, what to do, and what is free instead. */
export function ProblemMessage({ problem, onRetry, children }: ProblemMessageProps) {
  return (
    <div className="fp-problem" role="alert">
      <p className="fp-problem__title">{problem.title}</p>
      {problem.detail && <p>{problem.detail}</p>}
      {children}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          <Trans>Try again</Trans>
        </button>
      )}
    </div>
  );
}

export interface ProblemMessageProps {
  problem: Problem;
  onRetry?: () => void;
  /** What can be done instead, for instance free spaces nearby. */
  children?: ReactNode;
}
