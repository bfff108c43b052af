import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMyBookings } from '../../api/my-bookings';
import { useOffline } from '../../api/offline-copy';
import type { Versioned } from '../../api/versioned';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { focusHeading, Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { useNow } from '../../ui/when';
import { EndSeriesDialog } from './end-series-dialog';
import { useSeries } from './get-series';
import { comingFrom, type Series } from './series';
import { SeriesDates } from './series-dates';
import { SeriesWords } from './series-words';
import { StillComing } from './still-coming';

const route = getRouteApi('/shell/series/$seriesId');

/** One series: all its dates and what became of each. */
export function SeriesPage() {
  const { t } = useLingui();
  const { seriesId } = route.useParams();
  const { data, error, isPending, refetch } = useSeries(seriesId);
  const series = data?.thing;
  return (
    <Page
      title={!series ? t`Series` : series.spaceName ? t`Series: ${series.spaceName}` : t`Series in ${series.buildingName}`}
      lead={series && <SeriesWords series={series} />}
      before={
        <Link to="/series" className="fp-back">
          <Icon name="left" size={18} /> <Trans>All my series</Trans>
        </Link>
      }
    >
      {isPending && <Skeleton lines={8} />}
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data && <Inside known={data} />}
    </Page>
  );
}

function Inside({ known }: { known: Versioned<Series> }) {
  const series = known.thing;
  const now = useNow(60);
  const today = dayIn(series.zone, now);
  // Of one that was ended before it began the last day lies before the first.
  const days = series.dates.map(({ day }) => day);
  const { data: mine = [] } = useMyBookings({ from: days[0] ?? today, to: days.at(-1) ?? today });
  const coming = series.dates.filter(({ day }) => day >= today);
  const before = series.dates.filter(({ day }) => day < today);
  return (
    <div className="fp-stack">
      {series.status === 'TO_CONFIRM' && <StillComing series={series} />}
      {series.status === 'ENDED' && (
        <p>
          <Badge look="taken">
            <Trans>Ended</Trans>
          </Badge>{' '}
          <Trans>Nothing more is booked.</Trans>
        </p>
      )}
      <Card title={<Trans>Dates to come</Trans>}>
        {coming.length > 0 ? (
          <SeriesDates series={series} dates={coming} mine={mine} now={now} />
        ) : (
          <p className="fp-soft">
            <Trans>There are none any more.</Trans>
          </p>
        )}
        <End known={known} now={now} />
      </Card>
      {before.length > 0 && (
        <details>
          <summary className="fp-series__before">
            <Plural value={before.length} one="# earlier date" other="# earlier dates" />
          </summary>
          <SeriesDates series={series} dates={before} mine={mine} now={now} />
        </details>
      )}
    </div>
  );
}

function End({ known, now }: { known: Versioned<Series>; now: Date }) {
  const [open, setOpen] = useState(false);
  const { status, zone } = known.thing;
  const today = dayIn(zone, now);
  if (useOffline() || status === 'ENDED' || comingFrom(known.thing, today, now).length === 0) return null;
  return (
    <div className="fp-row">
      <Button look="quiet" icon={<Icon name="cross" />} onClick={() => setOpen(true)}>
        <Trans>End the series</Trans>
      </Button>
      <EndSeriesDialog
        open={open}
        title={<Trans>End the series?</Trans>}
        known={known}
        from={today}
        now={now}
        onClose={() => setOpen(false)}
        onEnded={focusHeading}
      />
    </div>
  );
}
