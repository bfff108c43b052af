import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Booking } from '../../api/booking/types.gen';
import { toast } from '../../ui/toast';
import { useBookAgain } from './book-again';
import { described } from './use-cancel';

/**
 * Says that these were cancelled and lets it be undone: each is booked again, and whichever was lost meanwhile is named. What
 * was not booked yet cannot be booked again: so many dates of series are only said.
 */
export function useUndoCancelDays() {
  const { t } = useLingui();
  const { again } = useBookAgain();

  const restore = async (bookings: Booking[]): Promise<void> => {
    const lost: Booking[] = [];
    const alone: Booking[] = [];
    for (const booking of bookings) {
      await again(booking).then(
        (done) => done.alone && alone.push(done.made),
        () => lost.push(booking),
      );
    }
    if (alone.length > 0) toast({ text: t`Who was invited to these, or comes as a guest, may have to be asked again: ${alone.map(described).join('; ')}.`, look: 'danger' });
    if (lost.length === 0) toast({ text: t`You have ${plural(bookings.length, { one: 'it', other: 'all # of them' })} back.` });
    else toast({ text: t`These stay cancelled: ${lost.map(described).join('; ')}.`, look: 'danger' });
  };

  return (bookings: Booking[], later: number) => {
    const gone = t`${plural(bookings.length, { one: '# booking is cancelled', other: '# bookings are cancelled' })}.`;
    const left = t`${plural(later, { one: '# date of your series will not be booked', other: '# dates of your series will not be booked' })}.`;
    const said = [...(bookings.length > 0 ? [gone] : []), ...(later > 0 ? [left] : [])].join(' ');
    toast(bookings.length > 0 ? { text: said, undo: () => void restore(bookings) } : { text: said });
  };
}
