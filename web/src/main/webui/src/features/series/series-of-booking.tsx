import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { useOffline } from '../../api/offline-copy';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { ChangeSeriesDialog } from './change-series-dialog';
import { EndSeriesDialog } from './end-series-dialog';
import { useSeries } from './get-series';
import { comingFrom } from './series';
import { SeriesWords } from './series-words';

interface SeriesOfBookingProps {
  booking: Booking;
  seriesId: string;
  now: Date;
}

/** Of a booking that is one of a series: which, and what can be done with all that follow. */
export function SeriesOfBooking({ booking, seriesId, now }: SeriesOfBookingProps) {
  const { data, error, refetch } = useSeries(seriesId);
  const offline = useOffline();
  // Whoever made it for somebody who shows nobody any more sees the booking, and not the series.
  if ((offline && !data) || error?.status === 404) return null;
  return (
    <Card title={<Trans>One of a series</Trans>}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <>
          <p>
            <SeriesWords series={data.thing} />.
          </p>
          <div className="fp-row">
            <ButtonLink to="/series/$seriesId" params={{ seriesId }} icon={<Icon name="repeat" />}>
              <Trans>All dates of the series</Trans>
            </ButtonLink>
            {!offline && data.thing.status !== 'ENDED' && <Acts booking={booking} known={data} now={now} />}
          </div>
        </>
      )}
    </Card>
  );
}

type Opened = 'change' | 'following' | 'whole';

function Acts({ booking, known, now }: { booking: Booking; known: NonNullable<ReturnType<typeof useSeries>['data']>; now: Date }) {
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>();
  const building = useBuildings().data?.find(({ id }) => id === booking.buildingId);
  const close = () => setOpened(undefined);
  const day = dayIn(booking.zone, booking.start);
  const today = dayIn(booking.zone, now);
  const coming = booking.status === 'BOOKED' && Date.parse(booking.start) > now.getTime();
  return (
    <>
      {coming && building && (
        <Button icon={<Icon name="clock" />} onClick={() => setOpened('change')}>
          <Trans>Change the time of this and all that follow</Trans>
        </Button>
      )}
      {coming && (
        <Button look="quiet" icon={<Icon name="cross" />} onClick={() => setOpened('following')}>
          <Trans>Cancel this and all that follow</Trans>
        </Button>
      )}
      {comingFrom(known.thing, today, now).length > 0 && (
        <Button look="quiet" icon={<Icon name="cross" />} onClick={() => setOpened('whole')}>
          <Trans>End the series</Trans>
        </Button>
      )}
      {building && <ChangeSeriesDialog open={opened === 'change'} known={known} building={building} from={day} now={now} onClose={close} />}
      <EndSeriesDialog
        open={opened === 'following' || opened === 'whole'}
        title={opened === 'whole' ? <Trans>End the series?</Trans> : <Trans>Cancel this and all that follow?</Trans>}
        known={known}
        from={opened === 'whole' ? today : day}
        now={now}
        onClose={close}
        onEnded={() => void navigate({ to: '/' })}
      />
    </>
  );
}
