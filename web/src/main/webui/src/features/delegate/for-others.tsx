import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { BookingForOther } from '../../api/booking/types.gen';
import { useBookingsForOthers } from '../../api/bookings-for-others';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { NotRead } from '../../ui/not-read';
import { capital, formatWhen } from '../../ui/when';
import { useCancel } from '../cancelling/use-cancel';

/** What I booked for others that is still to come, each with its person; nothing where there is none. */
export function ForOthers({ now }: { now: Date }) {
  const booked = useBookingsForOthers();
  const { data } = booked;
  const list = useRef<HTMLUListElement>(null);
  const { cancel, busy } = useCancel();
  const { t } = useLingui();
  const coming = (data ?? []).filter(({ booking }) => booking.status === 'BOOKED' && Date.parse(booking.start) > now.getTime());
  const offline = useOffline();
  if (!data) return <NotRead title={<Trans>Booked for others</Trans>} query={booked} />;
  if (offline || coming.length === 0) return null;
  const giveUp = ({ booking }: BookingForOther) =>
    // The button goes with its line.
    void cancel(booking).then((gone) => gone && list.current?.focus({ preventScroll: true }));
  return (
    <Card title={<Trans>Booked for others</Trans>}>
      <ul className="fp-stack" ref={list} tabIndex={-1}>
        {coming.map((one) => {
          const { personName, booking } = one;
          const { id: bookingId, kind, spaceName, buildingName, zone, start, end } = booking;
          return (
            <li key={bookingId} className="fp-row">
              <Icon name={kind === 'ROOM' ? 'room' : 'desk'} />
              <Link to="/bookings/$bookingId" params={{ bookingId }}>
                <strong>{personName}</strong>: {spaceName}, {buildingName}
              </Link>
              <span className="fp-number">{capital(formatWhen(zone, start, end))}</span>
              <Button look="quiet" icon={<Icon name="cross" />} busy={busy} aria-label={t`Cancel ${spaceName} for ${personName}`} onClick={() => giveUp(one)}>
                <Trans>Cancel</Trans>
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
