import { Trans, useLingui } from '@lingui/react/macro';
import type { Booking } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button, ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { dayIn, endIn, timeIn } from '../../ui/time';
import { toast } from '../../ui/toast';
import { CancelButton } from '../cancelling/cancel-button';
import { stateOf } from './booking-state';
import { useCheckIn, useCheckOut } from './check-in';
import { ComeLater } from './come-later';

/** Everything that can be done with a booking now. */
export function BookingActs({ booking, now, onCancelled }: { booking: Booking; now: Date; onCancelled: () => void }) {
  const { t } = useLingui();
  const checkIn = useCheckIn();
  const leave = useCheckOut();
  const offline = useOffline();
  const state = stateOf(booking, now);
  const problem = checkIn.error ?? leave.error;
  if (offline) return null;
  // The button goes with what it did, and on the day of today the whole card may.
  const tell = (text: string) => {
    toast({ text });
    focusHeading();
  };
  return (
    <>
      <div className="fp-row">
        {state === 'check-in-open' && (
          <Button
            look="primary"
            icon={<Icon name="check" />}
            busy={checkIn.isPending}
            onClick={() => void checkIn.mutateAsync(booking.id).then(() => tell(t`You are checked in. Have a good day.`), shown)}
          >
            <Trans>Check in</Trans>
          </Button>
        )}
        {state === 'present' && (
          <Button
            icon={<Icon name="leave" />}
            busy={leave.isPending}
            onClick={() => void leave.mutateAsync(booking.id).then(() => tell(t`The space is free for others now. See you soon.`), shown)}
          >
            <Trans>Leave early</Trans>
          </Button>
        )}
        {['coming', 'check-in-open'].includes(state) && <ComeLater booking={booking} now={now} />}
        <ButtonLink
          to="/book"
          search={placeOf(booking)}
          icon={<Icon name="plan" />}
        >
          <Trans>Where is it?</Trans>
        </ButtonLink>
        {['coming', 'check-in-open', 'too-late', 'present-early'].includes(state) && (
          <CancelButton look="quiet" booking={booking} onCancelled={onCancelled} />
        )}
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}

/** The plan of its floor at its own times, whatever was looked at last. */
export function placeOf({ zone, start, end, buildingId, floorId, spaceId, kind }: Booking) {
  return { building: buildingId, floor: floorId, date: dayIn(zone, start), from: timeIn(zone, start), to: endIn(zone, end), kind, space: spaceId };
}

/** A refusal stands under the buttons. */
const shown = () => undefined;
