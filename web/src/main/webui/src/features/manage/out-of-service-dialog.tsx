import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { focusHeadingIfLost } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { BookingsByName } from './bookings-hit';
import { ChangedMeanwhile } from './changed-meanwhile';
import { useHitBeforehand, usePutService } from './get-spaces';

interface OutOfServiceProps {
  spaces: readonly SpaceInBuilding[];
  /** What is known of why, to begin with. */
  because?: string;
  onClose: () => void;
}

/** Asks why spaces cannot be booked; everybody who looks at them reads the answer. */
export function OutOfServiceDialog({ spaces, because = '', onClose }: OutOfServiceProps) {
  const [space] = spaces;
  return (
    <Dialog
      form
      open={space !== undefined}
      title={spaces.length > 1 ? <Trans>Take {spaces.length} spaces out of service</Trans> : <Trans>Take {space?.name} out of service</Trans>}
      onClose={onClose}
    >
      {space && <ReasonForm spaces={spaces} because={because} onClose={onClose} />}
    </Dialog>
  );
}

function ReasonForm({ spaces, because, onClose }: OutOfServiceProps & { because: string }) {
  const { t } = useLingui();
  const [reason, setReason] = useState(because);
  const [missing, setMissing] = useState(false);
  const put = usePutService();
  const bookings = useHitBeforehand(spaces);
  const hit = bookings.total;
  const [space] = spaces;
  // After a refusal half-way the rest is sent.
  const left = spaces.length > 1 ? spaces.filter(({ inService }) => inService) : spaces;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    put.mutate(
      { spaces: left, reason: reason.trim() },
      {
        onSuccess: (told) => {
          const out = spaces.length > 1 ? t`${spaces.length} spaces are out of service.` : t`${space!.name} is out of service.`;
          toast({
            text: told === 0 ? out : `${out} ${plural(told, { one: 'One upcoming booking is affected; its person is told.', other: '# upcoming bookings are affected; each person is told.' })}`,
          });
          onClose();
          // Where only those in service are shown, the button goes that opened this.
          focusHeadingIfLost();
        },
      },
    );
  };
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {put.error?.is('changed-meanwhile') && spaces.length === 1 ? <HowItStands space={space!} onClose={onClose} /> : put.error && <ProblemMessage problem={put.error} />}
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
      <TextField
        label={<Trans>Why</Trans>}
        hint={<Trans>For instance: the monitor is broken. Existing bookings are kept.</Trans>}
        error={missing && reason.trim() === '' ? <Trans>Say why, so that others understand.</Trans> : undefined}
        value={reason}
        maxLength={200}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="fp-row">
        <Button look="danger" type="submit" busy={put.isPending}>
          <Trans>Take out of service</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

/** The list is read again by then, and with it the version that is sent next. */
function HowItStands({ space, onClose }: { space: SpaceInBuilding; onClose: () => void }) {
  return (
    <ChangedMeanwhile onTakeOver={onClose}>
      <p>
        {space.inService ? (
          <Trans>{space.name} is in service now.</Trans>
        ) : (
          <Trans>
            {space.name} is out of service now: {space.reason}
          </Trans>
        )}
      </p>
    </ChangedMeanwhile>
  );
}
