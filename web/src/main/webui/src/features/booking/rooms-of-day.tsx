import { useMemo, useRef, useState } from 'react';
import type { BuildingView, RoomOnDay } from '../../api/booking/types.gen';
import { dayIn, type Day, minutes, quarterHours, type Time, timeIn } from '../../ui/time';
import { slotAt } from './choice';
import { endings, keptEnd, proposed, type Stretch, stretches } from './room-day';
import { RoomPanel } from './room-panel';
import { RoomsGrid } from './rooms-grid';
import { RoomsList } from './rooms-list';
import { useBookingActs } from './use-booking-acts';

/** A room with its day laid out. */
export interface LaidOut {
  room: RoomOnDay;
  day: readonly Stretch[];
}

/** The part of a room's day that somebody is about to book. */
export interface RoomSlot {
  spaceId: string;
  from: Time;
  to: Time;
}

interface RoomsOfDayProps {
  building: BuildingView;
  date: Day;
  now: Date;
  rooms: readonly RoomOnDay[];
}

/** The rooms as a grid where there is room for one, and as a list of free times on a phone; the choice is the same. */
export function RoomsOfDay({ building, date, now, rooms }: RoomsOfDayProps) {
  const { zone, opens, closes } = building;
  const panel = useRef<HTMLElement>(null);
  const [slot, setSlot] = useState<RoomSlot>();
  const times = useMemo(() => quarterHours(opens, closes, { zone, day: date }), [opens, closes, zone, date]);
  const laidOut = useMemo(
    () => rooms.map((room): LaidOut => ({ room, day: room.state === 'IN_SERVICE' ? stretches(room.taken, zone, opens, closes) : [] })),
    [rooms, zone, opens, closes],
  );
  const passed = date === dayIn(zone, now) ? timeIn(zone, now) : '00:00';
  const bookable = times.filter((time) => minutes(time) > minutes(passed) - 15);
  const chosen = laidOut.find(({ room }) => room.spaceId === slot?.spaceId);
  const acts = useBookingActs({
    slot: slotAt({ building, date, from: slot?.from ?? opens, to: slot?.to ?? closes }),
    anyOf: () => ({ buildingId: building.id, kind: 'ROOM' }),
    onBooked: () => setSlot(undefined),
  });

  const choose = (spaceId: string, from: Time, focus: boolean) => {
    const day = laidOut.find(({ room }) => room.spaceId === spaceId)?.day ?? [];
    const next = bookable.includes(from) ? proposed(day, from, times) : null;
    acts.forget();
    setSlot(next === null ? undefined : { spaceId, ...next });
    if (focus && next !== null) {
      requestAnimationFrame(() => panel.current?.focus());
    }
  };
  const extend = (to: Time) => {
    if (slot && chosen && endings(chosen.day, slot.from, times).includes(to)) {
      setSlot({ ...slot, to });
    }
  };
  const begin = (from: Time) => {
    if (slot && chosen) {
      setSlot({ ...slot, from, to: keptEnd(chosen.day, from, minutes(slot.to) - minutes(slot.from), times) });
    }
  };
  return (
    <>
      <RoomsGrid laidOut={laidOut} times={times} bookable={bookable} slot={slot} onChoose={choose} onExtend={extend} onClose={() => setSlot(undefined)} />
      <RoomsList laidOut={laidOut} times={bookable} onChoose={choose} />
      {slot && chosen && (
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
          onClose={() => setSlot(undefined)}
        />
      )}
    </>
  );
}
