import { Trans } from '@lingui/react/macro';
import type { Booking } from '../../api/booking/types.gen';
import { ButtonLink } from '../../ui/button';
import { CancelButton } from '../cancelling/cancel-button';

/** What can be done with a booking of mine where it is met on a plan or grid. */
export function MyBookingActs({ booking, onCancelled }: { booking: Booking; onCancelled: () => void }) {
  return (
    <div className="fp-row">
      <ButtonLink look="primary" to="/bookings/$bookingId" params={{ bookingId: booking.id }}>
        <Trans>See my booking</Trans>
      </ButtonLink>
      <CancelButton look="danger" booking={booking} onCancelled={onCancelled} />
    </div>
  );
}
