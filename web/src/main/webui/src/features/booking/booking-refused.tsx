import { Trans, useLingui } from '@lingui/react/macro';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { useBooking } from '../../api/my-bookings';
import type { Problem } from '../../api/problem';
import { Button, ButtonLink } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { formatWhen } from '../../ui/when';
import { WaitButton } from '../waitlist/wait-button';
import { MyBookingActs } from './my-booking-acts';
import type { BookingActs, Refused } from './use-booking-acts';

interface BookingRefusedProps {
  refused: Refused;
  acts: BookingActs;
  /** The one that was asked. */
  building: Pick<BuildingView, 'name' | 'zone'>;
  /** The space whose panel this stands in. */
  shown?: string;
}

/** A no, and what can be done at once: the next best in one tap, my other booking, what is held for me, another place. */
export function BookingRefused({ refused, acts, building, shown }: BookingRefusedProps) {
  const { problem, old } = refused;
  return (
    <ProblemMessage problem={problem} {...(problem.passing && { onRetry: () => void acts.again() })}>
      {old && (old.kept ? <StillMine booking={old.booking} /> : <FirstBooking lost={old.lost} acts={acts} />)}
      {problem.is('space-taken') && <Alternatives refused={refused} acts={acts} building={building} />}
      {problem.is('person-already-booked') && refused.wish.personId && <ButtonLink to="/bookings/$bookingId" params={{ bookingId: String(problem.body['bookingId'] ?? '') }}><Trans>See that booking</Trans></ButtonLink>}
      {problem.is('person-already-booked') && !refused.wish.personId && <MyBooking refused={refused} acts={acts} shown={shown} />}
      {problem.is('offer-held') && (
        <ButtonLink look="primary" to="/waitlist">
          <Trans>See what is held for you</Trans>
        </ButtonLink>
      )}
      {problem.is('nothing-free') && !refused.wish.anyOf?.buildingId && (
        <BookAnywhere refused={refused} acts={acts} building={building} />
      )}
      {problem.is('nothing-free') && !refused.wish.personId && <WaitForAny refused={refused} zone={building.zone} />}
    </ProblemMessage>
  );
}

/** Nothing was given up. */
function StillMine({ booking: { spaceName } }: { booking: Booking }) {
  return (
    <p>
      <Trans>You still have {spaceName}.</Trans>
    </p>
  );
}

/** What became of the booking that was to be given up for this one. */
function FirstBooking({ lost, acts }: { lost: Problem | undefined; acts: BookingActs }) {
  if (!lost) {
    return (
      <p>
        <Trans>You have your first booking back.</Trans>
      </p>
    );
  }
  if (lost.is('space-taken')) {
    return (
      <p>
        <Trans>Your first booking is gone, too: somebody took the space in between.</Trans>
      </p>
    );
  }
  const { title } = problemWords(lost);
  return (
    <>
      <p>
        <Trans>You do not have your first booking back: {title}.</Trans>
      </p>
      {lost.passing && (
        <Button busy={acts.regaining} onClick={() => void acts.regain()}>
          <Trans>Get my first booking back</Trans>
        </Button>
      )}
    </>
  );
}

function WaitForAny({ refused: { wish }, zone }: { refused: Refused; zone: string }) {
  const { t } = useLingui();
  const { anyOf, start, end } = wish;
  const what = anyOf?.kind === 'ROOM' ? t`Any room that fits` : t`Any desk that fits`;
  return <WaitButton choices={[{ target: { anyOf: anyOf ?? null }, what }]} zone={zone} start={start} end={end} />;
}

/** It books at once, and says what. */
function BookAnywhere({ refused: { wish }, acts, building: { name } }: Omit<BookingRefusedProps, 'shown'>) {
  return (
    <Button onClick={() => void acts.anywhere(wish)}>
      {(wish.anyOf?.kind ?? acts.kindOfAny) === 'ROOM' ? <Trans>Book any room in {name}</Trans> : <Trans>Book any desk in {name}</Trans>}
    </Button>
  );
}

function Alternatives({ refused, acts, building }: Omit<BookingRefusedProps, 'shown'>) {
  const { problem, wish, old } = refused;
  const take = (spaceId: string) => (old?.kept ? acts.swap(old.booking, { ...wish, spaceId }) : acts.instead(wish, spaceId));
  const free = (problem.body['alternatives'] ?? []) as { spaceId: string; name: string }[];
  return (
    <div className="fp-row">
      {free.map(({ spaceId, name }, i) => (
        <Button key={spaceId} look={i === 0 ? 'primary' : 'secondary'} onClick={() => void take(spaceId)}>
          <Trans>Book {name}</Trans>
        </Button>
      ))}
      {free.length === 0 && (
        <BookAnywhere refused={refused} acts={acts} building={building} />
      )}
    </div>
  );
}

function MyBooking({ refused, acts, shown }: Omit<BookingRefusedProps, 'building'>) {
  const bookingId = String(refused.problem.body['bookingId'] ?? '');
  const { data: booking } = useBooking(bookingId);
  if (!booking) {
    return null;
  }
  if (booking.spaceId === shown) {
    return <MyBookingActs booking={booking} onCancelled={acts.forget} />;
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
