import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { AnySpace, Booking, BookingRequest } from '../../api/booking/types.gen';
import { seenBooking, useChangeBooking } from '../../api/change-booking';
import { Problem } from '../../api/problem';
import type { Versioned } from '../../api/versioned';
import { problemWords } from '../../ui/problem-words';
import { toast } from '../../ui/toast';
import { useBookAgain } from '../cancelling/book-again';
import { useBringPeople } from '../cancelling/bring-people';
import { useCancelBooking } from '../cancelling/cancel-booking';
import { described, useCancel } from '../cancelling/use-cancel';
import { useBook } from './book';
import type { Person } from './choice';

/** For when and for whom a space is asked. */
type Asked = Pick<BookingRequest, 'start' | 'end' | 'personId'>;

export interface Refused {
  problem: Problem;
  wish: BookingRequest;
  /** After a swap that failed: the old booking, which was kept all the time, or why it could not be made again. */
  old?: { booking: Booking; lost: Problem | undefined; kept?: boolean };
}

interface BookingActsProps {
  slot: { start: string; end: string };
  buildingId: string;
  /** What any that fits means here; anywhere in the building when asked so. */
  anyOf: (whole: boolean) => AnySpace;
  /** For whom else it is. */
  person?: Person | undefined;
  /** The space that is open; whoever opens another while the answer is on its way stays there. */
  opened?: string;
  onBooked: (booking: Booking) => void;
}

export type BookingActs = ReturnType<typeof useBookingActs>;

/**
 * Book, book any that fits and swap, with a way back from each; a refusal stays until something else is tried, and is shown
 * only at the time and for the person that it was about.
 */
export function useBookingActs({ slot, buildingId, anyOf, person, opened, onBooked }: BookingActsProps) {
  const { t } = useLingui();
  const book = useBook();
  const change = useChangeBooking();
  const cancelling = useCancelBooking();
  const bookAgain = useBookAgain();
  const bring = useBringPeople();
  const { cancel } = useCancel();
  const [underWay, setUnderWay] = useState<string>();
  const [lastRefused, setRefused] = useState<Refused>();
  const forWhom = person && { personId: person.personId };
  const asked: Asked = { ...slot, ...forWhom };
  // At another time, or for another person, nothing was refused, and nothing of what was asked before is to be done.
  const refused = lastRefused && isOf(lastRefused.wish, asked) ? lastRefused : undefined;
  const latest = useRef({ opened, asked });
  useEffect(() => {
    latest.current = { opened, asked };
  });

  const refuse = (no: Refused) => {
    setRefused(no);
    if (isOf(no.wish, latest.current.asked)) return;
    // Whoever looks at something else by now does not see it there.
    toast({ text: t`Not booked: ${problemWords(no.problem).title}.`, look: 'danger' });
    if (no.old?.lost) notRestored(no.old.lost);
  };

  const attempt = async (wish: BookingRequest, old?: Booking) => {
    setRefused(undefined);
    setUnderWay(wish.spaceId ?? 'any');
    let given = false;
    try {
      if (old) await cancelling.mutateAsync(old.id);
      given = old !== undefined;
      const booking = await book.mutateAsync(wish);
      if (old) await bring(old, booking);
      if (latest.current.opened === opened) onBooked(booking);
      toast({
        text: person ? t`Booked for ${person.displayName}: ${described(booking)}` : t`Booked: ${described(booking)}`,
        undo: () => void cancel(booking),
      });
    } catch (cause) {
      refuse({ problem: Problem.of(cause), wish, ...(given && { old: await getBack(old!) }) });
    } finally {
      setUnderWay(undefined);
    }
  };

  /** In one act: the old booking is kept until it is the other one. */
  const move = async (old: Booking, wish: BookingRequest & { spaceId: string }) => {
    setRefused(undefined);
    setUnderWay(wish.spaceId);
    const { id: bookingId, spaceId, start, end } = old;
    try {
      const seen = await seenBooking(bookingId);
      const to = { spaceId: wish.spaceId, start: wish.start, end: wish.end };
      const { thing, etag } = await change.mutateAsync({ bookingId, etag: seen.etag, to });
      if (latest.current.opened === opened) onBooked(thing);
      const undo = () => change.mutateAsync({ bookingId, etag, to: { spaceId, start, end } });
      toast({ text: t`Booked: ${described(thing)}`, undo: () => void undo().then(restored, notRestored) });
    } catch (cause) {
      refuse({ problem: Problem.of(cause), wish, old: { booking: old, lost: undefined, kept: true } });
    } finally {
      setUnderWay(undefined);
    }
  };

  const restored = ({ thing }: Versioned<Booking>) => toast({ text: t`You have it back: ${described(thing)}` });
  const notRestored = (cause: unknown) =>
    toast({ text: t`You do not have your first booking back: ${problemWords(Problem.of(cause)).title}.`, look: 'danger' });

  /** Who is there already cannot be moved, and neither can a booking to another building. */
  const swap = (old: Booking, wish: BookingRequest) =>
    wish.spaceId && old.buildingId === buildingId && old.status === 'BOOKED'
      ? move(old, { ...wish, spaceId: wish.spaceId })
      : attempt(wish, old);

  const getBack = (booking: Booking) =>
    bookAgain.again(booking).then(
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
    book: (spaceId: string, title: Pick<BookingRequest, 'title' | 'titlePrivate'> = {}) => attempt({ spaceId, ...slot, ...title, ...forWhom }),
    kindOfAny: anyOf(true).kind,
    bookAny: () => attempt({ anyOf: anyOf(false), ...slot, ...forWhom }),
    /** Another space for what was refused, with all else that was asked. */
    instead: (wish: BookingRequest, spaceId: string) => {
      const { anyOf: _any, ...rest } = wish;
      return attempt({ ...rest, spaceId });
    },
    /** Any that fits in the building for what was refused, with all else that was asked. */
    anywhere: (wish: BookingRequest) => {
      const { spaceId: _space, anyOf: like, ...rest } = wish;
      const { floorId: _floor, neighbourhoodId: _neighbourhood, ...needs } = like ?? {};
      return attempt({ ...rest, anyOf: { ...anyOf(true), ...needs } });
    },
    /** Sends the same wish again, after a lost connection: it books once at most. */
    again: () => refused && (refused.old?.kept ? swap(refused.old.booking, refused.wish) : attempt(refused.wish)),
    /** One booking for another: in one act within a building; else tries to get the first back when the other is refused. */
    swap,
    /** Tries once more to get the first booking of a swap back. */
    regain,
    regaining: bookAgain.isPending,
  };
}

function isOf(wish: Asked, { start, end, personId }: Asked): boolean {
  return wish.start === start && wish.end === end && wish.personId === personId;
}
