import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { FaultLine } from './fault-line';
import { useMyFaults } from './get-faults';

/** What I reported, and what became of it. */
export function MyFaultsPage() {
  const { t } = useLingui();
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useMyFaults();
  const faults = data?.pages.flatMap(({ items }) => items);
  return (
    <Page title={t`Faults that I reported`} lead={<Trans>The facility staff of the building follow them. You get a message when one is solved or declined.</Trans>}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      <Card>
        {isPending && !error && <Skeleton lines={4} />}
        {faults?.length === 0 && (
          <Empty
            icon="check"
            title={<Trans>You have reported nothing</Trans>}
            action={
              <ButtonLink to="/book">
                <Trans>To the plan</Trans>
              </ButtonLink>
            }
          >
            <Trans>Is something broken? Choose the desk or room on the plan, and then “Report a fault”.</Trans>
          </Empty>
        )}
        {faults && faults.length > 0 && (
          <ul className="fp-faults">
            {faults.map((fault) => (
              <FaultLine key={fault.id} fault={fault} withPhoto={false} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <div className="fp-row">
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Trans>Show more</Trans>
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}
