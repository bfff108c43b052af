import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { BookingSeries } from '../../api/booking/types.gen';
import { Badge } from '../../ui/badge';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useMySeries } from './list-series';
import { SeriesWords } from './series-words';
import './series.css';

/** What I book again and again. */
export function MySeriesPage() {
  const { t } = useLingui();
  const { data, error, isPending, refetch } = useMySeries();
  return (
    <Page title={t`My series`} lead={<Trans>Bookings that repeat.</Trans>}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      <Card>
        {isPending && <Skeleton lines={6} />}
        {data?.length === 0 && (
          <Empty
            icon="repeat"
            title={<Trans>You have no series</Trans>}
            action={
              <ButtonLink to="/book">
                <Trans>Find a space</Trans>
              </ButtonLink>
            }
          >
            <Trans>Choose a desk or room, and then “Repeat”.</Trans>
          </Empty>
        )}
        {data && data.length > 0 && (
          <ul className="fp-series">
            {data.map((series) => (
              <li key={series.id} className="fp-series__one">
                <Link to="/series/$seriesId" params={{ seriesId: series.id }}>
                  {series.spaceName ?? series.buildingName}
                </Link>
                <p>
                  <SeriesWords series={series} />
                </p>
                <Status series={series} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

function Status({ series: { status } }: { series: BookingSeries }) {
  switch (status) {
    case 'ACTIVE':
      return null;
    case 'TO_CONFIRM':
      return (
        <p>
          <Badge look="warn">
            <Trans>Say whether you are still coming</Trans>
          </Badge>
        </p>
      );
    case 'ENDED':
      return (
        <p>
          <Badge look="taken">
            <Trans>Ended</Trans>
          </Badge>
        </p>
      );
  }
}
