import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useWaiting } from './get-waiting';
import { Offers, waitingOf } from './my-waiting';
import { WaitingList } from './waiting-list';

/** What is offered to me, and what I wait for. */
export function WaitlistPage() {
  const { t } = useLingui();
  const { data, error, isPending, refetch } = useWaiting();
  const waiting = waitingOf(data ?? []);
  return (
    <Page title={t`Waitlist`} lead={<Trans>When something is freed, we offer it to whoever waits longest.</Trans>}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data && <Offers entries={data} />}
      {isPending && (
        <Card>
          <Skeleton lines={4} />
        </Card>
      )}
      {data && (
        <Card title={<Trans>You are waiting for</Trans>}>
          {waiting.length > 0 ? (
            <WaitingList entries={waiting} />
          ) : (
            <Empty
              icon="clock"
              title={<Trans>You are not waiting for anything</Trans>}
              action={
                <ButtonLink to="/book">
                  <Trans>Find a space</Trans>
                </ButtonLink>
              }
            >
              <Trans>Choose a space that is taken, and then “Tell me when it is free”.</Trans>
            </Empty>
          )}
        </Card>
      )}
    </Page>
  );
}
