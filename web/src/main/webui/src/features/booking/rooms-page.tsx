import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { BuildingView } from '../../api/booking/types.gen';
import { BuildingField } from '../../ui/building-field';
import { DateField } from '../../ui/date-field';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { FirstBuilding } from '../../ui/first-building';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn, quarterHours } from '../../ui/time';
import { useNow } from '../../ui/when';
import { ZoneNote } from '../../ui/zone-note';
import { AmenityChoice } from './amenity-choice';
import { askedDay } from './choice';
import { DayChips } from './day-chips';
import { FreeTimes, isFreeThen, wantedOf } from './free-times';
import { useOld, useRoomAvailability } from './get-room-availability';
import { RoomsFreshness } from './rooms-freshness';
import { RoomsOfDay } from './rooms-of-day';
import type { RoomsSearch } from './rooms-search';
import './choice-form.css';
import './rooms-page.css';

const route = getRouteApi('/shell/rooms');

/** What rooms mostly have, and so what can be asked for. */
const ROOM_AMENITIES = ['screen', 'whiteboard', 'video', 'wheelchair-accessible'];

/** All rooms of a building on one day. */
export function RoomsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  return (
    <Page title={t`Rooms by day`} wide>
      <FirstBuilding asked={search.building} lines={6}>
        {(building, buildings) => <InBuilding building={building} buildings={buildings} search={search} />}
      </FirstBuilding>
    </Page>
  );
}

function InBuilding({ building, buildings, search }: { building: BuildingView; buildings: BuildingView[]; search: RoomsSearch }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const now = useNow(60);
  const date = askedDay(search.date, building, now);
  // The field may be empty while another number is typed; the address follows after it.
  const [typed, setTyped] = useState(search.people ?? '1');
  const people = Math.max(1, Number(search.people) || 1);
  const asked = search.amenities?.split(',').filter(Boolean) ?? [];
  const { zone, opens, closes } = building;
  const open = { zone, day: date, opens, closes };
  const times = quarterHours(open);
  const wanted = wantedOf(search, times);
  const rooms = useRoomAvailability(building.id, date);
  const old = useOld(rooms);
  const fitting = rooms.data?.filter(
    (room) =>
      room.capacity >= people &&
      asked.every((amenity) => room.amenities.includes(amenity)) &&
      (wanted === undefined || isFreeThen(room, wanted, open)),
  );
  const change = (patch: RoomsSearch) =>
    void navigate({ search: (was) => ({ ...was, building: building.id, ...patch }), replace: true, resetScroll: false });
  return (
    <>
      <form className="fp-book-form fp-rooms-form" aria-label={t`Where and when`} onSubmit={(event) => event.preventDefault()}>
        <div className="fp-book-form__where">
          <BuildingField buildings={buildings} value={building.id} onChange={({ id }) => change({ building: id })} />
          <TextField
            label={<Trans>People</Trans>}
            type="number"
            min={1}
            max={100}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              change({ people: event.target.value || undefined });
            }}
          />
          <DateField
            label={<Trans>Another day</Trans>}
            value={date}
            min={dayIn(building.zone, now)}
            onChange={(day) => change({ date: day })}
          />
        </div>
        <div className="fp-book-form__when">
          <DayChips building={building} date={date} now={now} onChange={(day) => change({ date: day })} />
          <FreeTimes open={open} times={times} wanted={wanted} onChange={change} />
          <AmenityChoice amenities={ROOM_AMENITIES} chosen={asked} onChange={(amenities) => change({ amenities })} />
          <ZoneNote zone={building.zone} day={date} />
        </div>
      </form>
      {rooms.isPending && <Skeleton lines={12} />}
      {rooms.isError && <ProblemMessage problem={rooms.error} onRetry={() => void rooms.refetch()} />}
      {rooms.data?.length === 0 && (
        <Empty icon="rooms" title={<Trans>This building has no rooms</Trans>}>
          <Trans>Look in another building.</Trans>
        </Empty>
      )}
      {rooms.data && rooms.data.length > 0 && fitting?.length === 0 && (
        <Empty icon="rooms" title={<Trans>No room fits</Trans>}>
          <Trans>Ask for fewer things, or look in another building.</Trans>
        </Empty>
      )}
      {fitting && fitting.length > 0 && (
        <div className="fp-stack">
          <RoomsFreshness old={old} lookedAt={rooms.dataUpdatedAt} zone={building.zone} onReload={() => void rooms.refetch()} />
          <RoomsOfDay key={`${building.id} ${date}`} building={building} date={date} now={now} rooms={fitting} needs={{ people, amenities: asked }} old={old} />
        </div>
      )}
    </>
  );
}
