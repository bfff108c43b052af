import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { useMyBookings } from '../../api/my-bookings';
import { announce } from '../../ui/announcer';
import { Button, ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { capital, formatWhen } from '../../ui/when';
import { useSpaceWords } from '../floor-plan/space-words';
import { StateMark } from '../floor-plan/state-mark';
import { AmenityList } from './amenity-list';
import { BookingRefused } from './booking-refused';
import { type Choice, freeNear, slotAt } from './choice';
import type { ShownSpace } from './floor-to-book';
import type { BookingActs } from './use-booking-acts';

interface SpacePanelProps {
  ref: Ref<HTMLElement>;
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
  const { stateWord, kindWord, people } = useSpaceWords();
  const title = useId();
  const { start, end } = slotAt(choice);
  const when = formatWhen(choice.building.zone, start, end);
  const busy = acts.underWay === space.spaceId;
  const said = useRef(space);
  useEffect(() => {
    const before = said.current;
    said.current = space;
    // My own acts are told by their toast; this is what others do meanwhile to the space one is looking at.
    const byOthers = space.state === 'TAKEN' || before.state === 'TAKEN';
    if (before.spaceId === space.spaceId && before.state !== space.state && byOthers) {
      announce(t`${space.name}: ${stateWord(space.state)}`);
    }
  }, [space, stateWord, t]);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose();
    }
  };
  return (
    // A dialog that is not modal: plan and list stay in reach beside it. Escape closes it from anywhere inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={ref} className="fp-space-panel" role="dialog" aria-labelledby={title} tabIndex={-1} onKeyDown={leave}>
      <header className="fp-space-panel__head">
        <StateMark state={space.state} />
        <h2 id={title}>{space.name}</h2>
      </header>
      <p>
        {capital(
          [kindWord(space.kind), ...(space.kind === 'ROOM' ? [people(space.capacity)] : []), space.neighbourhood].join(' · '),
        )}
      </p>
      <AmenityList amenities={space.amenities} />
      <p className="fp-space-panel__when">
        <Icon name="clock" />
        <span>
          {when}
          <strong> {busy ? <Trans>being booked</Trans> : stateWord(space.state)}</strong>
        </span>
      </p>
      {space.mate && (
        <p>
          <Trans>{space.mate} of your team is here then.</Trans>
        </p>
      )}
      {acts.refused ? (
        <BookingRefused refused={acts.refused} acts={acts} />
      ) : busy || space.state === 'FREE' ? (
        <Button look="primary" busy={busy} onClick={() => void acts.book(space.spaceId)}>
          <Trans>Book {space.name}</Trans>
        </Button>
      ) : space.state === 'MINE' ? (
        <Mine space={space} choice={choice} acts={acts} />
      ) : (
        <FreeNear spaces={freeNear(space, spaces)} onOpen={onOpen} />
      )}
      <Button look="quiet" className="fp-space-panel__close" aria-label={t`Close`} icon={<Icon name="cross" />} onClick={onClose} />
    </section>
  );
}

function Mine({ space, choice, acts }: { space: ShownSpace; choice: Choice; acts: BookingActs }) {
  const { data = [] } = useMyBookings({ from: choice.date, to: choice.date });
  const booking = data.find((one) => one.spaceId === space.spaceId && isLive(one));
  if (booking === undefined) {
    return null;
  }
  return (
    <div className="fp-row">
      <ButtonLink look="primary" to="/bookings/$bookingId" params={{ bookingId: booking.id }}>
        <Trans>See my booking</Trans>
      </ButtonLink>
      <Button look="danger" onClick={() => void acts.cancel(booking)}>
        <Trans>Cancel booking</Trans>
      </Button>
    </div>
  );
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

function isLive({ status }: Booking): boolean {
  return status === 'BOOKED' || status === 'CHECKED_IN';
}
