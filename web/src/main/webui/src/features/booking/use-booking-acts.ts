import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { AnySpace, Booking, BookingRequest } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { toast } from '../../ui/toast';
import { useBookAgain } from '../cancelling/book-again';
import { useCancelBooking } from '../cancelling/cancel-booking';
import { described, useCancel } from '../cancelling/use-cancel';
import { useBook } from './book';

export interface Refused {
  problem: Problem;
  wish: BookingRequest;
  /** After a swap that failed: the old booking, and why it could not be made again. */
  old?: { booking: Booking; lost: Problem | undefined };
}

interface BookingActsProps {
  slot: { start: string; end: string };
  /** What any that fits means here; anywhere in the building when asked so. */
  anyOf: (whole: boolean) => AnySpace;
  /** The space that is open; whoever opens another while the answer is on its way stays there. */
  opened?: string;
  onBooked: (booking: Booking) => void;
}

export type BookingActs = ReturnType<typeof useBookingActs>;

/** Book, book any that fits and swap, with a way back from each; a refusal stays until something else is tried. */
export function useBookingActs({ slot, anyOf, opened, onBooked }: BookingActsProps) {
  const { t } = useLingui();
  const book = useBook();
  const cancelling = useCancelBooking();
  const bookAgain = useBookAgain();
  const { cancel } = useCancel();
  const [underWay, setUnderWay] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const latest = useRef(opened);
  useEffect(() => {
    latest.current = opened;
  }, [opened]);

  const attempt = async (wish: BookingRequest, old?: Booking) => {
    setRefused(undefined);
    setUnderWay(wish.spaceId ?? 'any');
    let given = false;
    try {
      if (old) await cancelling.mutateAsync(old.id);
      given = old !== undefined;
      const booking = await book.mutateAsync(wish);
      if (latest.current === opened) onBooked(booking);
      toast({ text: t`Booked: ${described(booking)}`, undo: () => void cancel(booking) });
    } catch (cause) {
      setRefused({ problem: Problem.of(cause), wish, ...(given && { old: await getBack(old!) }) });
    } finally {
      setUnderWay(undefined);
    }
  };

  const getBack = (booking: Booking) =>
    bookAgain.mutateAsync(booking).then(
      () => ({ booking, lost: undefined }),
      (cause: unknown) => ({ booking, lost: Problem.of(cause) }),
    );

  const regain = async () => {
    if (refused?.old) setRefused({ ...refused, old: await getBack(refused.old.booking) });
  };

  return {
    /** The space that a call is about, or `any`; it is shown as mine already. */
    underWay,
    refused,
    forget: () => setRefused(undefined),
    book: (spaceId: string) => attempt({ spaceId, ...slot }),
    bookAny: (whole = false) => attempt({ anyOf: anyOf(whole), ...slot }),
    /** Sends the same wish again, after a lost connection: it books once at most. */
    again: () => refused && attempt(refused.wish),
    /** Gives one booking up for another; when the other is refused, tries to get the first back and says how that went. */
    swap: (old: Booking, wish: BookingRequest) => attempt(wish, old),
    /** Tries once more to get the first booking of a swap back. */
    regain,
    regaining: bookAgain.isPending,
  };
}
