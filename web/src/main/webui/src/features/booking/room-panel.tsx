import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useState } from 'react';
import type { BuildingView } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type Day, endIn, timeIn } from '../../ui/time';
import { TimeField } from '../../ui/time-field';
import { capital, formatDay, formatEnd, formatSpan, formatTime } from '../../ui/when';
import { ReportButton } from '../fault/report-button';
import { plainName, useSpaceWords } from '../floor-plan/space-words';
import { asked, noTitle, TitleFields } from '../meeting/title-fields';
import { RepeatButton } from '../series/repeat-button';
import { AmenityList } from './amenity-list';
import { BookingRefused } from './booking-refused';
import { FavouriteStar } from './favourite-star';
import type { LaidOut, RoomSlot } from './rooms-of-day';
import { SidePanel } from './side-panel';
import type { BookingActs } from './use-booking-acts';
import './room-panel.css';

interface RoomPanelProps {
  ref: RefObject<HTMLElement | null>;
  laidOut: LaidOut;
  slot: RoomSlot;
  starts: readonly number[];
  ends: readonly number[];
  building: BuildingView;
  date: Day;
  acts: BookingActs;
  onStart: (from: number) => void;
  onEnd: (to: number) => void;
  onClose: () => void;
}

/** The chosen room and time, from a quarter hour to another, what it is for, and the button that books it; a series has no title. */
export function RoomPanel({ ref, laidOut: { room }, slot, starts, ends, building, date, acts, onStart, onEnd, onClose }: RoomPanelProps) {
  const { t } = useLingui();
  const { people } = useSpaceWords();
  const [title, setTitle] = useState(noTitle);
  const span = formatSpan(building.zone, slot.from, slot.to);
  return (
    <SidePanel ref={ref} below title={plainName(room)} sign={<Icon name="room" />} onClose={onClose}>
      <p>{[capital(formatDay(date, 'long')), building.name, room.floorName, people(room.capacity)].join(' · ')}</p>
      <AmenityList amenities={room.amenities} />
      <details className="fp-room-for">
        <summary>
          <Trans>Say what it is for</Trans>
        </summary>
        <TitleFields value={title} problem={acts.refused?.problem} onChange={setTitle} />
      </details>
      <div className="fp-room-slot">
        <TimeField label={t`From`} value={slot.from} times={starts} say={(time) => formatTime(building.zone, time)} onChange={onStart} />
        <TimeField label={t`To`} value={slot.to} times={ends} say={(time) => formatEnd(building.zone, time)} onChange={onEnd} />
        <div className="fp-row">
          <Button look="primary" busy={acts.underWay !== undefined} onClick={() => void acts.book(room.spaceId, asked(title))}>
            <Trans>Book {span}</Trans>
          </Button>
          {title.title.trim() === '' && (
            <RepeatButton
              target={{ spaceId: room.spaceId }}
              what={plainName(room)}
              building={building}
              date={date}
              from={timeIn(building.zone, slot.from)}
              to={endIn(building.zone, slot.to)}
            />
          )}
        </div>
      </div>
      {acts.refused && <BookingRefused refused={acts.refused} acts={acts} building={building} />}
      <FavouriteStar spaceId={room.spaceId} />
      <ReportButton spaceId={room.spaceId} name={plainName(room)} />
    </SidePanel>
  );
}
