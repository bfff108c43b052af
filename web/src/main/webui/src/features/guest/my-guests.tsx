import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import type { Booking } from '../../api/booking/types.gen';
import { useMyVisits } from './get-visits';
import { GuestDialog } from './guest-dialog';
import { MyVisits } from './my-visits';

interface MyGuestsProps {
  now: Date;
  /** My room: then those who come to it. */
  booking?: Booking;
}

/** Who comes to visit me, and how reception gets to know it. */
export function MyGuests({ now, booking }: MyGuestsProps) {
  const { data, error, refetch } = useMyVisits();
  const [open, setOpen] = useState(false);
  const begin = useRef<HTMLDivElement>(null);
  if (useOffline()) return null;
  const visits = data?.filter(({ bookingId }) => !booking || bookingId === booking.id);
  return (
    <Card
      title={booking ? <Trans>Guests in this room</Trans> : <Trans>Guests I expect</Trans>}
      actions={
        // Above the lines, so that it stays where it is when one comes to them.
        <Button icon={<Icon name="plus" />} onClick={() => setOpen(true)}>
          <Trans>Announce a guest</Trans>
        </Button>
      }
    >
      <div className="fp-stack" ref={begin} tabIndex={-1}>
        {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
        {visits?.length === 0 && (
          <p className="fp-soft">
            <Trans>Nobody yet. Does somebody from outside come? Then reception knows, and you hear when they are there.</Trans>
          </p>
        )}
        {visits && visits.length > 0 && <MyVisits visits={visits} now={now} onGone={() => begin.current?.focus({ preventScroll: true })} />}
      </div>
      <GuestDialog open={open} booking={booking} onClose={() => setOpen(false)} />
    </Card>
  );
}
