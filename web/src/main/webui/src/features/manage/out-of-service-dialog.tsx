import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { BuildingView, ClosureRequest, SpaceInBuilding } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { focusHeadingIfLost } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { dayIn } from '../../ui/time';
import { toast } from '../../ui/toast';
import { ZoneNote } from '../../ui/zone-note';
import { BookingsByName } from './bookings-hit';
import { useCloseSpaces, useHitBeforehand } from './closures';
import { type Closing, ClosureTimes, instantOf, isRight } from './closure-times';

interface OutOfServiceProps {
  building: Pick<BuildingView, 'id' | 'zone'>;
  spaces: readonly Pick<SpaceInBuilding, 'id' | 'name'>[];
  /** What is known of why, to begin with. */
  because?: string;
  onClose: () => void;
}

/** Asks from when to when spaces cannot be booked, and why; everybody who looks at them reads the answer. */
export function OutOfServiceDialog({ spaces, because = '', ...rest }: OutOfServiceProps) {
  const [space] = spaces;
  return (
    <Dialog
      form
      open={space !== undefined}
      title={spaces.length > 1 ? <Trans>Take {spaces.length} spaces out of service</Trans> : <Trans>Take {space?.name} out of service</Trans>}
      onClose={rest.onClose}
    >
      {space && <ClosureForm spaces={spaces} because={because} {...rest} />}
    </Dialog>
  );
}

function ClosureForm({ building, spaces, because, onClose }: OutOfServiceProps & { because: string }) {
  const { t } = useLingui();
  const { id, zone } = building;
  const [reason, setReason] = useState(because);
  const [closing, setClosing] = useState<Closing>({ start: undefined, end: undefined });
  const [now] = useState(() => Date.now());
  const close = useCloseSpaces(id);
  const right = isRight(zone, closing, now);
  const times: ClosureRequest = {
    spaceIds: spaces.map((space) => space.id),
    ...(closing.start ? { start: instantOf(zone, closing.start) } : {}),
    ...(closing.end ? { end: instantOf(zone, closing.end) } : {}),
  };
  const { hit: bookings, refused } = useHitBeforehand(id, right ? times : undefined);
  const hit = bookings.total;
  const [space] = spaces;
  const done = (told: number) => {
    const later = closing.start !== undefined;
    const out =
      spaces.length > 1
        ? later
          ? t`${spaces.length} spaces will be out of service.`
          : t`${spaces.length} spaces are out of service.`
        : later
          ? t`${space!.name} will be out of service.`
          : t`${space!.name} is out of service.`;
    toast({
      text: told === 0 ? out : `${out} ${plural(told, { one: 'One upcoming booking is affected; its person is told.', other: '# upcoming bookings are affected; each person is told.' })}`,
    });
    onClose();
    // Where only those in service are shown, the button goes that opened this.
    focusHeadingIfLost();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!right) return;
    close.mutate({ ...times, ...(reason.trim() ? { reason: reason.trim() } : {}) }, { onSuccess: ({ bookingsHit }) => done(bookingsHit?.total ?? 0) });
  };
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {(close.error ?? refused) && <ProblemMessage problem={(close.error ?? refused)!} />}
      <ZoneNote zone={zone} day={dayIn(zone)} />
      <ClosureTimes zone={zone} value={closing} wrong={!right} onChange={setClosing} />
      <TextField
        label={<Trans>Why (optional)</Trans>}
        hint={<Trans>For instance: the monitor is broken. Everybody who looks at the space reads it.</Trans>}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      <p role="status">
        {hit > 0 && (
          <Plural
            value={hit}
            one="This affects one upcoming booking. It is kept, and its person is told."
            other="This affects # upcoming bookings. They are kept, and each person is told."
          />
        )}
      </p>
      <BookingsByName hit={bookings} />
      <div className="fp-row">
        <Button look="danger" type="submit" busy={close.isPending} aria-disabled={!right || undefined}>
          <Trans>Take out of service</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
