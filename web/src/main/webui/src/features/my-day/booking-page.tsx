import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { useFloors } from '../../api/buildings';
import { useBooking } from '../../api/my-bookings';
import { useMe } from '../../api/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { capital, formatDay, formatSlot, useNow } from '../../ui/when';
import { BookingActs } from './booking-acts';
import { BookingBadge } from './booking-badge';
import { stateOf } from './booking-state';
import { CheckInLine } from './next-booking';
import './booking-page.css';

const route = getRouteApi('/shell/bookings/$bookingId');

export function BookingPage() {
  const { t } = useLingui();
  const { bookingId } = route.useParams();
  const { data: booking, error, refetch } = useBooking(bookingId);
  return (
    <Page title={booking ? t`Your booking of ${booking.spaceName}` : t`Your booking`}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      <Card look="accent">{booking ? <Details booking={booking} /> : !error && <Skeleton lines={7} />}</Card>
    </Page>
  );
}

function Details({ booking }: { booking: Booking }) {
  const now = useNow();
  const me = useMe();
  const navigate = useNavigate();
  const { data: floors } = useFloors(booking.buildingId);
  const floor = floors?.find((one) => one.id === booking.floorId);
  const neighbourhood = floor?.neighbourhoods.find((one) => one.id === booking.neighbourhoodId);
  return (
    <div className="fp-booking">
      <dl className="fp-booking__facts">
        <Fact name={<Trans>State</Trans>}>{<BookingBadge state={stateOf(booking, now)} />}</Fact>
        <Fact name={<Trans>Day</Trans>}>{capital(formatDay(dayIn(booking.zone, booking.start), 'long'))}</Fact>
        <Fact name={<Trans>Time</Trans>}>{formatSlot(booking.zone, booking.start, booking.end)}</Fact>
        <Fact name={booking.kind === 'ROOM' ? <Trans>Room</Trans> : <Trans>Desk</Trans>}>{booking.spaceName}</Fact>
        <Fact name={<Trans>Building</Trans>}>{booking.buildingName}</Fact>
        <Fact name={<Trans>Floor</Trans>}>{[floor?.name, neighbourhood?.name].filter(Boolean).join(', ') || '…'}</Fact>
        {booking.madeBy !== me.personId && (
          <Fact name={<Trans>Made by</Trans>}>
            <Trans>Somebody booked this for you</Trans>
          </Fact>
        )}
        {booking.teamDayId && (
          <Fact name={<Trans>Team day</Trans>}>
            <Link to="/team-days/$teamDayId" params={{ teamDayId: booking.teamDayId }}>
              <Trans>To the team day</Trans>
            </Link>
          </Fact>
        )}
      </dl>
      <CheckInLine booking={booking} now={now} />
      <div className="fp-booking__acts">
        <BookingActs booking={booking} now={now} onCancelled={() => void navigate({ to: '/' })} />
        <Button look="quiet" icon={<Icon name="print" />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
