import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Booking } from '../../api/booking/types.gen';
import { holdCancel, keepBooking, sendCancel } from '../../api/cancel-booking';
import { Problem } from '../../api/problem';
import { focusHeading } from '../../ui/page';
import { problemWords } from '../../ui/problem-words';
import { toast } from '../../ui/toast';

/** Cancels a booking, unless it is undone while the notice is there. */
export function useGiveUp(): (booking: Booking) => void {
  const { t } = useLingui();
  const queries = useQueryClient();
  return (booking) => {
    const { id, spaceName } = booking;
    holdCancel(id);
    focusHeading();
    toast({
      text: t`Your booking of ${spaceName} is cancelled.`,
      undo: () => keepBooking(id),
      onGone: () => {
        sendCancel(id, queries).catch((cause: unknown) => {
          const { title } = problemWords(Problem.of(cause));
          toast({ text: t`Your booking of ${spaceName} is still there: ${title}.`, look: 'danger' });
        });
      },
    });
  };
}
