import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { useFloors } from '../../api/buildings';
import { useBooking } from '../../api/my-bookings';
import { useMyId } from '../../api/my-id';
import { useOffline } from '../../api/offline-copy';
import { useSpace } from '../../api/space';
import { Badge } from '../../ui/badge';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { capital, formatDay, formatList, formatSlot, formatTime, useNow } from '../../ui/when';
import { CancelButton } from '../cancelling/cancel-button';
import { ExchangeOfBooking } from '../exchange/exchange-of-booking';
import { ReportButton } from '../fault/report-button';
import { MyGuests } from '../guest/my-guests';
import { Attendees } from '../meeting/attendees';
import { ChangeTitle } from '../meeting/change-title';
import { useSpaceWords } from '../floor-plan/space-words';
import { SeriesOfBooking } from '../series/series-of-booking';
import { BookingActs, placeOf } from './booking-acts';
import { BookingBadge } from './booking-badge';
import { type BookingState, isLive, stateOf, stateToMaker } from './booking-state';
import { ChangeTime } from './change-time';
import { ComeLater } from './come-later';
import { CheckInLine, LaterLine } from './next-booking';
import { OfflinePlan } from './offline-plan';
import './booking-page.css';

/** Who came too late may have lost the place; from its start on a booking for somebody else is theirs to change. */
const changeable: BookingState[] = ['coming', 'check-in-open', 'present', 'present-early'];

const route = getRouteApi('/shell/bookings/$bookingId');

export function BookingPage() {
  const { t } = useLingui();
  const { bookingId } = route.useParams();
  const { data: booking, error, refetch } = useBooking(bookingId);
  const me = useMyId();
  const now = useNow();
  const ofOther = booking !== undefined && me !== undefined && booking.personId !== me;
  const title = !booking ? t`Your booking` : ofOther ? t`Booking of ${booking.spaceName} for a colleague` : t`Your booking of ${booking.spaceName}`;
  return (
    <Page title={title}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {(booking || !error) && <Card look="accent">{booking ? <Details key={booking.id} booking={booking} now={now} /> : <Skeleton lines={7} />}</Card>}
      {booking?.status === 'BOOKED' && booking.personId === me && now.getTime() < Date.parse(booking.start) && <ExchangeOfBooking booking={booking} />}
      {booking?.kind === 'ROOM' && booking.personId === me && isLive(booking, now) && <Attendees booking={booking} />}
      {booking?.kind === 'ROOM' && booking.personId === me && isLive(booking, now) && <MyGuests booking={booking} now={now} />}
      {booking?.seriesId && <SeriesOfBooking booking={booking} seriesId={booking.seriesId} now={now} />}
      {error && !booking && (
        <div className="fp-row">
          <ButtonLink to="/">
            <Trans>Go to today</Trans>
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}

function Details({ booking, now }: { booking: Booking; now: Date }) {
  const me = useMyId();
  const navigate = useNavigate();
  const forOther = me !== undefined && booking.personId !== me;
  const state = forOther ? stateToMaker(booking, now) : stateOf(booking, now);
  const offline = useOffline();
  const onCancelled = () => void navigate({ to: '/' });
  const { data: floors } = useFloors(booking.buildingId);
  const floor = floors?.find((one) => one.id === booking.floorId);
  const neighbourhood = floor?.neighbourhoods.find((one) => one.id === booking.neighbourhoodId);
  return (
    <div className="fp-booking">
      <dl className="fp-booking__facts">
        {state && <Fact name={<Trans>State</Trans>}>{<BookingBadge state={state} />}</Fact>}
        <Fact name={<Trans>Day</Trans>}>{capital(formatDay(dayIn(booking.zone, booking.start), 'long'))}</Fact>
        <Fact name={<Trans>Time</Trans>}>{formatSlot(booking.zone, booking.start, booking.end)}</Fact>
        <Fact name={booking.kind === 'ROOM' ? <Trans>Room</Trans> : <Trans>Desk</Trans>}>{booking.spaceName}</Fact>
        {forOther && booking.expectedAt !== null && <Fact name={<Trans>Comes at</Trans>}>{formatTime(booking.zone, booking.expectedAt)}</Fact>}
        {booking.title && (
          <Fact name={<Trans>Title</Trans>}>
            {booking.title} {booking.titlePrivate && <Badge><Trans>private</Trans></Badge>}
          </Fact>
        )}
        <Fact name={<Trans>Building</Trans>}>{booking.buildingName}</Fact>
        <Fact name={<Trans>Floor</Trans>}>{[floor?.name, neighbourhood?.name].filter(Boolean).join(', ') || '…'}</Fact>
        {me && booking.madeBy !== me && (
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
      {!forOther && isLive(booking, now) && <OutOfService booking={booking} />}
      {!forOther && <LaterLine booking={booking} now={now} />}
      {!forOther && <CheckInLine booking={booking} now={now} />}
      {offline && <OfflinePlan booking={booking} floor={floor?.name ?? booking.buildingName} />}
      <div className="fp-booking__acts">
        {!forOther && <BookingActs booking={booking} now={now} onCancelled={onCancelled} />}
        {forOther && state === 'coming' && <ComeLater booking={booking} now={now} />}
        {state && changeable.includes(state) && <ChangeTime booking={booking} now={now} />}
        {state && changeable.includes(state) && <ChangeTitle booking={booking} />}
        {forOther && state === 'coming' && <CancelButton look="quiet" booking={booking} onCancelled={onCancelled} />}
        {!forOther && <ReportButton spaceId={booking.spaceId} name={booking.spaceName} />}
        <Button look="quiet" icon={<Icon name="print" />} onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </div>
  );
}

/** The booking stands, but the person cannot sit there. */
function OutOfService({ booking }: { booking: Booking }) {
  const { data: space } = useSpace(booking.spaceId);
  const { outWord, outPart } = useSpaceWords();
  if (space === undefined) return null;
  const [from, to] = [Date.parse(booking.start), Date.parse(booking.end)];
  const closed = space.closures.filter(({ start, end }) => Date.parse(start) < to && (end === null || Date.parse(end) > from));
  const all = closed.find(({ start, end }) => Date.parse(start) <= from && (end === null || Date.parse(end) >= to));
  const out = all ? { reason: all.reason, from: null, until: all.end } : space.inService || space.closures.length > 0 ? null : space.outOfService;
  if (out === null && closed.length === 0) return null;
  const parts = closed.map(({ reason, start, end }) => outPart(reason, booking.zone, Math.max(Date.parse(start), from), Math.min(end === null ? to : Date.parse(end), to)));
  const state = out ? outWord(out, booking.zone) : formatList(parts);
  return (
    <p role="status">
      <strong>
        <Trans>
          {booking.spaceName} is {state}.
        </Trans>
      </strong>{' '}
      <Trans>Your booking still stands.</Trans>{' '}
      <Link to="/book" search={{ ...placeOf(booking), space: undefined }}>
        <Trans>Find another place</Trans>
      </Link>
    </p>
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
