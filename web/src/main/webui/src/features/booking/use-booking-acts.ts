import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AnySpace, Booking, BookingRequest } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { toast } from '../../ui/toast';
import { formatWhen } from '../../ui/when';
import { useBook } from './book';
import { useCancelBooking } from './cancel-booking';

/** One wish to book, with the key under which it may be sent again. */
export interface Attempt {
  key: string;
  body: BookingRequest;
}

export interface Refused {
  problem: Problem;
  attempt: Attempt;
  /** After a swap that failed: whether the old booking could be made again. */
  old?: 'kept' | 'lost';
}

interface BookingActsProps {
  slot: { start: string; end: string };
  /** What any that fits means here; anywhere in the building when asked so. */
  anyOf: (whole: boolean) => AnySpace;
  onBooked: (booking: Booking) => void;
}

export type BookingActs = ReturnType<typeof useBookingActs>;

/** Book, book any that fits, cancel and swap, with a way back from each; a refusal stays until something else is tried. */
export function useBookingActs({ slot, anyOf, onBooked }: BookingActsProps) {
  const { t } = useLingui();
  const book = useBook();
  const cancelling = useCancelBooking();
  const [underWay, setUnderWay] = useState<string>();
  const [refused, setRefused] = useState<Refused>();

  const attempt = async (tried: Attempt, before?: () => Promise<void>, afterwards?: () => Promise<'kept' | 'lost'>) => {
    setRefused(undefined);
    setUnderWay(tried.body.spaceId ?? 'any');
    try {
      await before?.();
      const booking = await book.mutateAsync(tried);
      onBooked(booking);
      toast({ text: t`Booked: ${described(booking)}`, undo: () => void cancel(booking) });
      return true;
    } catch (cause) {
      const old = await afterwards?.();
      setRefused({ problem: Problem.of(cause), attempt: tried, ...(old && { old }) });
      return false;
    } finally {
      setUnderWay(undefined);
    }
  };

  const cancel = async (booking: Booking) => {
    setRefused(undefined);
    setUnderWay(booking.spaceId);
    try {
      await cancelling.mutateAsync(booking.id);
      toast({ text: t`Cancelled: ${described(booking)}`, undo: () => void attempt(attemptTo(again(booking))) });
    } catch (cause) {
      toast({ text: Problem.of(cause).title, look: 'danger' });
    } finally {
      setUnderWay(undefined);
    }
  };

  return {
    /** The space that a call is about, or `any`; it is shown as mine already. */
    underWay,
    refused,
    forget: () => setRefused(undefined),
    cancel,
    book: (spaceId: string) => attempt(attemptTo({ spaceId, ...slot })),
    bookAny: (whole = false) => attempt(attemptTo({ anyOf: anyOf(whole), ...slot })),
    /** Sends the same wish again, after a lost connection: it books once at most. */
    again: () => (refused ? attempt(refused.attempt) : Promise.resolve(false)),
    /** Gives one booking up for another; when the other is refused, tries to get the first back and says how that went. */
    swap: (old: Booking, tried: Attempt) =>
      attempt(
        attemptTo(tried.body),
        () => cancelling.mutateAsync(old.id),
        () =>
          book.mutateAsync(attemptTo(again(old))).then(
            () => 'kept',
            () => 'lost',
          ),
      ),
  };
}

function attemptTo(body: BookingRequest): Attempt {
  return { key: crypto.randomUUID(), body };
}

function again({ spaceId, start, end }: Booking): BookingRequest {
  return { spaceId, start, end };
}

function described({ spaceName, zone, start, end }: Booking): string {
  return `${spaceName}, ${formatWhen(zone, start, end)}`;
}
