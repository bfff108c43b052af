import { useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { Page } from '../ui/page';
import { ProblemMessage } from '../ui/problem-message';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  return (
    <Page title={t`Something went wrong`}>
      <ProblemMessage problem={Problem.of(error)} onRetry={reset} />
    </Page>
  );
}
