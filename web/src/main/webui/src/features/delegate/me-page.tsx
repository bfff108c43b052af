import { Trans, useLingui } from '@lingui/react/macro';
import type { Delegates } from '../../api/booking/types.gen';
import { useDelegates } from '../../api/delegates';
import { useTeams } from '../../api/teams';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { MyDecisions } from '../decision/my-decisions';
import { MyDelegates } from './my-delegates';

/** What is mine alone to say and to read: who may book for me, and why I was refused something. */
export function MePage() {
  const { t } = useLingui();
  const { data, error, refetch } = useDelegates();
  const teams = useTeams();
  // What stands above is as long as it will be: nothing moves what somebody reads.
  const isSettled = (data || error) && !teams.isLoading;
  return (
    <Page title={t`Me`}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {(data || !error) && <Card title={<Trans>Who may book for you</Trans>}>{data ? <MyDelegates delegates={data.delegates} /> : <Skeleton lines={4} />}</Card>}
      {data && data.letMe.length > 0 && <LetMe letMe={data.letMe} />}
      {isSettled && <MyDecisions />}
    </Page>
  );
}

function LetMe({ letMe }: Pick<Delegates, 'letMe'>) {
  return (
    <Card title={<Trans>For whom you may book</Trans>}>
      <ul className="fp-stack">
        {letMe.map(({ personId, displayName }) => (
          <li key={personId} className="fp-row">
            <span>{displayName}</span>
            <ButtonLink to="/book" search={{ for: personId }}>
              <Trans>Book for {displayName}</Trans>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p className="fp-soft">
        <Trans>What you booked for them stands on Today. They see it too, and can end this at any time.</Trans>
      </p>
    </Card>
  );
}
