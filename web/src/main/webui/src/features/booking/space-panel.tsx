import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useRef } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { capital, formatTimes, formatWhen } from '../../ui/when';
import { useSpaceWords } from '../floor-plan/space-words';
import { ReportButton } from '../fault/report-button';
import { StateMark } from '../floor-plan/state-mark';
import { RepeatButton } from '../series/repeat-button';
import { AmenityList } from './amenity-list';
import { BookingRefused } from './booking-refused';
import { FavouriteStar } from './favourite-star';
import { type Choice, freeNear, slotAt } from './choice';
import { useMine } from './get-mine';
import type { ShownSpace } from './shown-spaces';
import { joined } from './state-in-slot';
import { MyBookingActs } from './my-booking-acts';
import { SidePanel } from './side-panel';
import { WaitForSpace } from './wait-here';
import type { BookingActs } from './use-booking-acts';

interface SpacePanelProps {
  ref: RefObject<HTMLElement | null>;
  space: ShownSpace;
  spaces: readonly ShownSpace[];
  choice: Choice;
  acts: BookingActs;
  onOpen: (spaceId: string) => void;
  onClose: () => void;
}

/** The chosen space: what it has, when it would be, and one clear thing to do. Beside the plan, not over it. */
export function SpacePanel({ ref, space, spaces, choice, acts, onOpen, onClose }: SpacePanelProps) {
  const { t } = useLingui();
  const { stateWord, kindWord, people, outWord } = useSpaceWords();
  const busy = acts.underWay === space.spaceId;
  const said = useRef(space);
  useEffect(() => {
    const before = said.current;
    said.current = space;
    // My own acts are told by their toast; this is what others do meanwhile to the space one is looking at.
    const byOthers = space.state === 'TAKEN' || before.state === 'TAKEN';
    if (before.spaceId === space.spaceId && before.state !== space.state && byOthers) {
      announce(t`${space.name}: ${space.says}`);
    }
  }, [space, t]);
  return (
    <SidePanel ref={ref} title={space.name} sign={<StateMark state={space.state} />} onClose={onClose}>
      <p>
        {capital(
          [kindWord(space.kind), ...(space.kind === 'ROOM' ? [people(space.capacity)] : []), space.neighbourhood].join(' · '),
        )}
      </p>
      <AmenityList amenities={space.amenities} />
      <p className="fp-side-panel__when">
        <Icon name="clock" />
        <span>
          {busy ? (
            <When zone={choice.building.zone} {...slotAt(choice)} />
          ) : space.state === 'MINE' ? (
            <WhenMine space={space} choice={choice} />
          ) : (
            <WhenTaken space={space} choice={choice} />
          )}
          <strong> {busy ? <Trans>being booked</Trans> : stateWord(space.state)}</strong>
        </span>
      </p>
      {space.state === 'NOT_ALLOWED' && space.reason && <p>{space.reason}</p>}
      {space.state !== 'NOT_ALLOWED' && space.outOfService && <p>{capital(outWord(space.outOfService, choice.building.zone))}</p>}
      {space.mate && (
        <p>
          <Trans>{space.mate} of your team is here then.</Trans>
        </p>
      )}
      {acts.refused ? (
        <BookingRefused refused={acts.refused} acts={acts} building={choice.building} shown={space.spaceId} />
      ) : busy || space.state === 'FREE' ? (
        <div className="fp-row">
          <Button look="primary" busy={busy} onClick={() => void acts.book(space.spaceId)}>
            {choice.person ? (
              <Trans>
                Book {space.name} for {choice.person.displayName}
              </Trans>
            ) : (
              <Trans>Book {space.name}</Trans>
            )}
          </Button>
          {!busy && <RepeatButton target={{ spaceId: space.spaceId, ...(choice.person && { personId: choice.person.personId }) }} what={space.name} {...choice} />}
        </div>
      ) : space.state === 'MINE' ? (
        <Mine space={space} choice={choice} onCancelled={() => ref.current?.focus({ preventScroll: true })} />
      ) : (
        <>
          <FreeNear spaces={freeNear(space, spaces)} onOpen={onOpen} />
          {space.state === 'TAKEN' && !choice.person && <WaitForSpace space={space} choice={choice} />}
        </>
      )}
      <FavouriteStar spaceId={space.spaceId} />
      <ReportButton spaceId={space.spaceId} name={space.name} />
    </SidePanel>
  );
}

function When({ zone, start, end }: Pick<Booking, 'zone' | 'start' | 'end'>) {
  return capital(formatWhen(zone, start, end));
}

/** The times of the bookings where it is taken, which may be a part of those that are looked at, or more. */
function WhenTaken({ space, choice }: { space: ShownSpace; choice: Choice }) {
  const times = joined(space.taken);
  return capital(formatTimes(choice.building.zone, times.length > 0 ? times : [slotAt(choice)]));
}

/** My booking has times of its own, which may be others than those that are looked at. */
function WhenMine({ space, choice }: { space: ShownSpace; choice: Choice }) {
  const booking = useMine(space.spaceId, choice);
  return booking && <When {...booking} />;
}

function Mine({ space, choice, onCancelled }: { space: ShownSpace; choice: Choice; onCancelled: () => void }) {
  const booking = useMine(space.spaceId, choice);
  if (booking === undefined) {
    return null;
  }
  return <MyBookingActs booking={booking} onCancelled={onCancelled} />;
}

function FreeNear({ spaces, onOpen }: { spaces: readonly ShownSpace[]; onOpen: (spaceId: string) => void }) {
  if (spaces.length === 0) {
    return (
      <p>
        <Trans>Nothing on this floor is free then.</Trans>
      </p>
    );
  }
  return (
    <div>
      <p>
        <Trans>Free nearby:</Trans>
      </p>
      <div className="fp-row">
        {spaces.map(({ spaceId, name }) => (
          <Button key={spaceId} onClick={() => onOpen(spaceId)}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
