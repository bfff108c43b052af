import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { Booking } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { problemWords } from '../../ui/problem-words';
import { dayIn, endIn, timeIn } from '../../ui/time';
import { toast } from '../../ui/toast';
import { formatWhen } from '../../ui/when';
import { useBookAgain } from './book-again';
import { useCancelBooking } from './cancel-booking';

/**
 * Cancels at once and lets it be undone. At once, because what the screen says is then true: the space is free for others,
 * another one can be booked for that time, and nothing waits in a tab that may be closed. Undo therefore books the space
 * again, and says so kindly when somebody was faster.
 */
export function useCancel() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const cancelling = useCancelBooking();
  const { again } = useBookAgain();

  /** Gives true when the booking is gone. */
  const cancel = async (booking: Booking): Promise<boolean> => {
    try {
      await cancelling.mutateAsync(booking.id);
    } catch (cause) {
      const { title } = problemWords(Problem.of(cause));
      toast({ text: t`Your booking of ${booking.spaceName} was not cancelled: ${title}.`, look: 'danger' });
      return false;
    }
    toast({ text: t`Cancelled: ${described(booking)}`, undo: () => void restore(booking) });
    return true;
  };

  const restore = async (booking: Booking): Promise<void> => {
    try {
      const { made, alone } = await again(booking);
      const back = t`You have it back: ${described(made)}`;
      toast({ text: alone ? `${back}. ${t`Who was invited to it, or comes as a guest, may have to be asked again: see the booking.`}` : back });
    } catch (cause) {
      const problem = Problem.of(cause);
      toast({
        text: words(booking, problem),
        look: 'danger',
        act: problem.passing
          ? { label: t`Try again`, run: () => void restore(booking) }
          : { label: t`Look for another space`, run: () => void navigate({ to: '/book', search: placeOf(booking) }) },
      });
    }
  };

  const words = ({ spaceName }: Booking, problem: Problem): string =>
    problem.is('space-taken')
      ? t`Somebody has booked ${spaceName} in the meantime. Your booking stays cancelled.`
      : t`Your booking of ${spaceName} stays cancelled: ${problemWords(problem).title}.`;

  return { cancel, busy: cancelling.isPending };
}

/** `3A-012, tomorrow, 09:00–17:00`: which booking is meant, in one line. */
export function described({ spaceName, zone, start, end }: Booking): string {
  return `${spaceName}, ${formatWhen(zone, start, end)}`;
}

function placeOf({ buildingId, floorId, kind, zone, start, end }: Booking) {
  return { building: buildingId, floor: floorId, kind, date: dayIn(zone, start), from: timeIn(zone, start), to: endIn(zone, end) };
}
