import { Trans } from '@lingui/react/macro';
import { useBooking } from '../../api/my-bookings';
import type { Problem } from '../../api/problem';
import { Button, ButtonLink } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { formatWhen } from '../../ui/when';
import type { BookingActs, Refused } from './use-booking-acts';

/** A no, and what can be done at once: the next best in one tap, my other booking, another place. */
export function BookingRefused({ refused, acts }: { refused: Refused; acts: BookingActs }) {
  const { problem, old } = refused;
  const passing = problem.status === 0 || problem.status >= 500;
  return (
    <ProblemMessage problem={problem} {...(passing && { onRetry: () => void acts.again() })}>
      {old === 'kept' && (
        <p>
          <Trans>You have your first booking back.</Trans>
        </p>
      )}
      {old === 'lost' && (
        <p>
          <Trans>Your first booking is gone, too: somebody took the space in between.</Trans>
        </p>
      )}
      {problem.is('space-taken') && <Alternatives problem={problem} acts={acts} />}
      {problem.is('person-already-booked') && <MyOtherBooking refused={refused} acts={acts} />}
      {problem.is('nothing-free') && !refused.wish.anyOf?.buildingId && (
        <Button onClick={() => void acts.bookAny(true)}>
          <Trans>Look in the whole building</Trans>
        </Button>
      )}
    </ProblemMessage>
  );
}

function Alternatives({ problem, acts }: { problem: Problem; acts: BookingActs }) {
  const free = (problem.body['alternatives'] ?? []) as { spaceId: string; name: string }[];
  return (
    <div className="fp-row">
      {free.map(({ spaceId, name }, i) => (
        <Button key={spaceId} look={i === 0 ? 'primary' : 'secondary'} onClick={() => void acts.book(spaceId)}>
          <Trans>Book {name}</Trans>
        </Button>
      ))}
      {free.length === 0 && (
        <Button onClick={() => void acts.bookAny(true)}>
          <Trans>Look in the whole building</Trans>
        </Button>
      )}
    </div>
  );
}

function MyOtherBooking({ refused, acts }: { refused: Refused; acts: BookingActs }) {
  const bookingId = String(refused.problem.body['bookingId'] ?? '');
  const { data: booking } = useBooking(bookingId);
  if (!booking) {
    return null;
  }
  const { spaceName, buildingName } = booking;
  return (
    <>
      <p>
        <Trans>
          You have {spaceName} in {buildingName}: {formatWhen(booking.zone, booking.start, booking.end)}.
        </Trans>
      </p>
      <div className="fp-row">
        <Button look="primary" onClick={() => void acts.swap(booking, refused.wish)}>
          <Trans>Give up {spaceName} and book this</Trans>
        </Button>
        <ButtonLink to="/bookings/$bookingId" params={{ bookingId }}>
          <Trans>See that booking</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
