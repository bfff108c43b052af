import { Trans } from '@lingui/react/macro';
import type { Problem } from '../../api/problem';
import { ProblemMessage } from '../../ui/problem-message';
import type { Draft } from './draft';
import { fieldsIn } from './wrong';

/** Why nothing was calculated. What is wrong with a field stands there, and is not said again. */
export function RunProblem({ problem, draft, onRetry }: { problem: Problem; draft: Draft; onRetry: () => void }) {
  const { length } = problem.violations;
  if (length > 0 && fieldsIn(problem, draft).length === length) {
    return (
      <div className="utrecht-alert fp-problem fp-problem--refusal" role="alert">
        <p>
          <Trans>Not every assumption is right yet. What is wrong stands at each of them.</Trans>
        </p>
      </div>
    );
  }
  return <ProblemMessage problem={problem} {...(problem.status !== 400 && { onRetry })} />;
}
