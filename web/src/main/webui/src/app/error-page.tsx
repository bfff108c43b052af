import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { ButtonAnchor } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemMessage } from '../ui/problem-message';

/** A page that broke, or could not be loaded; the rest of the app goes on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const problem = error instanceof Problem ? error : new Problem(navigator.onLine ? 500 : 0, { type: navigator.onLine ? '/problems/internal-server-error' : '/problems/offline' });
  return (
    <Page title={t`Something went wrong`}>
      <ProblemMessage
        problem={problem}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      >
        <p>
          <ButtonAnchor look="quiet" href="/">
            <Trans>Go to today</Trans>
          </ButtonAnchor>
        </p>
      </ProblemMessage>
    </Page>
  );
}
