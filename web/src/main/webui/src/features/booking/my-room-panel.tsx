import type { RefObject } from 'react';
import { useBooking } from '../../api/my-bookings';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { capital, formatWhen } from '../../ui/when';
import { ReportButton } from '../fault/report-button';
import { FavouriteStar } from './favourite-star';
import { MyBookingActs } from './my-booking-acts';
import { SidePanel } from './side-panel';

interface MyRoomPanelProps {
  ref: RefObject<HTMLElement | null>;
  name: string;
  bookingId: string;
  onClose: () => void;
}

/** A booking of mine that was chosen in the grid. */
export function MyRoomPanel({ ref, name, bookingId, onClose }: MyRoomPanelProps) {
  const { data: booking, error, refetch } = useBooking(bookingId);
  return (
    <SidePanel ref={ref} below title={name} sign={<Icon name="room" />} onClose={onClose}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {!booking && !error && <Skeleton lines={2} />}
      {booking && (
        <>
          {booking.title && <p>
              <strong>{booking.title}</strong>
            </p>}
          <p>{capital(formatWhen(booking.zone, booking.start, booking.end))}</p>
          <MyBookingActs booking={booking} onCancelled={onClose} />
          <FavouriteStar spaceId={booking.spaceId} />
          <ReportButton spaceId={booking.spaceId} name={name} />
        </>
      )}
    </SidePanel>
  );
}
