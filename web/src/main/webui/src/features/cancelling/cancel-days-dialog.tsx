import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Booking, LaterDate } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { focusHeadingIfLost } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { addDays, type Day, instantAt, isDay } from '../../ui/time';
import { formatWhen } from '../../ui/when';
import { useCancelDays, useWouldBeCancelled } from './cancel-days';
import { described } from './use-cancel';
import { useUndoCancelDays } from './use-undo-cancel-days';
import './cancel-days.css';

export interface CancelDaysDialogProps {
  open: boolean;
  /** The first day that is proposed. */
  first: Day;
  today: Day;
  onClose: () => void;
}

/** Chooses the days on which one is away, and says what is cancelled before it is. */
export function CancelDaysDialog({ open, onClose, ...days }: CancelDaysDialogProps) {
  return (
    <Dialog form open={open} title={<Trans>Cancel several days</Trans>} onClose={onClose}>
      <DaysForm {...days} onClose={onClose} />
    </Dialog>
  );
}

/** As many days as the service takes at once. */
const MOST_DAYS = 366;

function DaysForm({ first, today, onClose }: Omit<CancelDaysDialogProps, 'open'>) {
  const { t } = useLingui();
  const [days, setDays] = useState({ from: first, to: first });
  const last = addDays(days.from, MOST_DAYS);
  // Of a year that is half typed nothing is asked, nor is it wrong.
  const typed = isDay(days.from) && isDay(days.to);
  const whole = typed && days.from >= today && days.to >= days.from && days.to <= last;
  const wouldBe = useWouldBeCancelled(days, whole);
  const cancelling = useCancelDays();
  const toastWithUndo = useUndoCancelDays();
  const cancelled = wouldBe.data?.cancelled ?? [];
  const later = wouldBe.data?.later ?? [];
  const nothing = cancelled.length + later.length === 0;

  // Awaited: when the last booking is gone, the page shows this no more, and is told of it by nothing else.
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (nothing) return;
    const done = await cancelling.mutateAsync(days).catch(() => undefined);
    if (done === undefined) return;
    // Sent again after a lost answer it finds nothing more to cancel; then it was what is listed here.
    const gone = done.cancelled.length + done.later.length > 0 ? done : { cancelled, later };
    toastWithUndo(gone.cancelled, gone.later.length);
    onClose();
    // With the last booking the button goes that this was opened by.
    focusHeadingIfLost();
  };

  return (
    <form className="fp-stack" onSubmit={(event) => void send(event)} noValidate>
      {cancelling.error && <ProblemMessage problem={cancelling.error} />}
      <div className="fp-row fp-cancel-days__days">
        <DateField
          label={<Trans>First day</Trans>}
          value={days.from}
          min={today}
          error={typed && days.from < today ? t`This day has passed.` : undefined}
          onChange={(from) => setDays({ from, to: from > days.to ? from : days.to })}
        />
        <DateField
          label={<Trans>Last day</Trans>}
          value={days.to}
          min={days.from}
          max={last}
          error={typed && days.to < days.from ? t`The last day is before the first.` : typed && days.to > last ? t`At most a year at once.` : undefined}
          onChange={(to) => setDays({ ...days, to })}
        />
      </div>
      <div className="fp-stack">
        {wouldBe.isLoading && <Skeleton lines={3} />}
        {wouldBe.error && <ProblemMessage problem={wouldBe.error} onRetry={() => void wouldBe.refetch()} />}
        {wouldBe.data && (
          <>
            {(nothing || cancelled.length > 0) && (
              <p role="status">
                {nothing ? (
                  <Trans>You have nothing to cancel on these days.</Trans>
                ) : (
                  <Plural value={cancelled.length} one="This booking will be cancelled:" other="These # bookings will be cancelled:" />
                )}
              </p>
            )}
            <BookingLines bookings={cancelled} />
            {later.length > 0 && (
              <>
                <p role="status">
                  <Plural
                    value={later.length}
                    one="This date of your series will not be booked. You cannot undo that:"
                    other="These # dates of your series will not be booked. You cannot undo that:"
                  />
                </p>
                <ul className="fp-cancel-days__list">
                  {later.map((date) => (
                    <li key={`${date.seriesId} ${date.day}`}>{describedLater(date)}</li>
                  ))}
                </ul>
              </>
            )}
            {wouldBe.data.begun.length > 0 && (
              <>
                <p>
                  <Trans>This has begun and stays. You end it by leaving:</Trans>
                </p>
                <BookingLines bookings={wouldBe.data.begun} />
              </>
            )}
          </>
        )}
      </div>
      <div className="fp-row">
        <Button look="danger" type="submit" busy={cancelling.isPending} aria-disabled={nothing}>
          {cancelled.length === 0 ? t`Cancel bookings` : <Plural value={cancelled.length} one="Cancel # booking" other="Cancel # bookings" />}
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

function BookingLines({ bookings }: { bookings: Booking[] }) {
  return (
    <ul className="fp-cancel-days__list">
      {bookings.map((booking) => (
        <li key={booking.id}>{described(booking)}</li>
      ))}
    </ul>
  );
}

/** `Kadegebouw, Tuesday 2 March, 09:00–17:00`: it has no space yet. */
function describedLater({ buildingName, zone, day, startTime, endTime }: LaterDate): string {
  return `${buildingName}, ${formatWhen(zone, instantAt(zone, day, startTime), instantAt(zone, day, endTime))}`;
}
