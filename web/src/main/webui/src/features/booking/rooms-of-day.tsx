import { useMemo, useRef, useState } from 'react';
import type { AnySpace, BuildingView, RoomOnDay } from '../../api/booking/types.gen';
import { focusHeading } from '../../ui/page';
import { type Day, quarters } from '../../ui/time';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { plainName } from '../floor-plan/space-words';
import { MyRoomPanel } from './my-room-panel';
import { at, endings, keptEnd, proposed, type Stretch, stretches } from './room-day';
import { RoomPanel } from './room-panel';
import { RoomsGrid } from './rooms-grid';
import { RoomsList } from './rooms-list';
import { useBookingActs } from './use-booking-acts';

const QUARTER = 15 * 60_000;

/** A room with its day laid out. */
export interface LaidOut {
  room: RoomOnDay;
  day: readonly Stretch[];
}

/** The part of a room's day that is chosen: to be booked, or booked by me. */
export interface RoomSlot {
  spaceId: string;
  from: number;
  to: number;
  bookingId?: string;
}

interface RoomsOfDayProps {
  building: BuildingView;
  date: Day;
  now: Date;
  rooms: readonly RoomOnDay[];
  /** What a room must have, also when any will do. */
  needs: Required<Pick<AnySpace, 'people' | 'amenities'>>;
  /** Whether the rooms may have changed since they were looked up. */
  old: boolean;
}

/** The rooms as a grid where there is room for one, and as a list of free times on a phone; the choice is the same. */
export function RoomsOfDay({ building, date, now, rooms, needs, old }: RoomsOfDayProps) {
  const { zone, opens, closes } = building;
  const page = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const focusOnPanel = useFocusWhenThere(() => panel.current);
  const opener = useRef<Element>(null);
  const [slot, setSlot] = useState<RoomSlot>();
  const times = useMemo(() => quarters({ zone, day: date, opens, closes }), [opens, closes, zone, date]);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const laidOut = useMemo(
    () => rooms.map((room): LaidOut => ({ room, day: room.state === 'IN_SERVICE' ? stretches(room.taken, first, last, room.closed) : [] })),
    [rooms, first, last],
  );
  const bookable = times.filter((time) => time > now.getTime() - QUARTER);
  const chosen = laidOut.find(({ room }) => room.spaceId === slot?.spaceId);
  const close = () => {
    const inPanel = panel.current?.contains(document.activeElement);
    acts.forget();
    setSlot(undefined);
    if (inPanel) focusOn(page.current, opener.current);
  };
  const acts = useBookingActs({
    slot: { start: iso(slot?.from ?? first), end: iso(slot?.to ?? last) },
    buildingId: building.id,
    anyOf: () => ({ buildingId: building.id, kind: 'ROOM', ...needs }),
    onBooked: close,
  });

  const choose = (spaceId: string, from: number): RoomSlot | undefined => {
    const day = laidOut.find(({ room }) => room.spaceId === spaceId)?.day ?? [];
    const found = slotFrom(day, from);
    const next = found && { spaceId, ...found };
    acts.forget();
    setSlot(next);
    opener.current = null;
    return next;
  };
  const open = () => {
    opener.current = document.activeElement;
    focusOnPanel();
  };
  const slotFrom = (day: readonly Stretch[], from: number) => {
    const mine = at(day, from, 'MINE');
    if (mine?.bookingId) return { from: mine.from, to: mine.to, bookingId: mine.bookingId };
    return bookable.includes(from) ? (proposed(day, from, times) ?? undefined) : undefined;
  };
  const extend = (to: number): boolean => {
    const possible = slot && !slot.bookingId && chosen && endings(chosen.day, slot.from, times).includes(to);
    if (possible) {
      setSlot({ ...slot, to });
    }
    return possible ?? false;
  };
  const begin = (from: number) => {
    if (slot && chosen) {
      setSlot({ ...slot, from, to: keptEnd(chosen.day, from, slot.to - slot.from, times) });
    }
  };
  return (
    <div ref={page} className={old ? 'fp-rooms-day fp-rooms-day--old' : 'fp-rooms-day'}>
      <RoomsGrid laidOut={laidOut} zone={zone} times={times} bookable={bookable} slot={slot} onChoose={choose} onExtend={extend} onOpen={open} onClose={close} />
      <RoomsList laidOut={laidOut} zone={zone} times={bookable} onChoose={(spaceId, from) => choose(spaceId, from) && open()} />
      {slot && chosen && !slot.bookingId && (
        <RoomPanel
          ref={panel}
          laidOut={chosen}
          slot={slot}
          starts={bookable.filter((time) => proposed(chosen.day, time, times) !== null)}
          ends={endings(chosen.day, slot.from, times)}
          building={building}
          date={date}
          acts={acts}
          onStart={begin}
          onEnd={extend}
          onClose={close}
        />
      )}
      {slot?.bookingId && chosen && <MyRoomPanel ref={panel} name={plainName(chosen.room)} bookingId={slot.bookingId} onClose={close} />}
    </div>
  );
}

/** Back to where the panel was opened; where that is gone to the grid's own place, or on a phone to the top of the page. */
function focusOn(page: HTMLElement | null, opener: Element | null) {
  const places = [opener, page?.querySelector('[data-cell][tabindex="0"]')];
  const place = places.find((one) => one?.isConnected && (one.checkVisibility?.() ?? true));
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  else focusHeading();
}

function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
