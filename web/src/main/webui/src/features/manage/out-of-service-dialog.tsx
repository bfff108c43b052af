import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { ChangedMeanwhile } from './changed-meanwhile';
import { usePutService } from './get-spaces';

/** Asks why a space cannot be booked; everybody who looks at it reads the answer. */
export function OutOfServiceDialog({ space, onClose }: { space: SpaceInBuilding | undefined; onClose: () => void }) {
  return (
    <Dialog form open={space !== undefined} title={<Trans>Take {space?.name} out of service</Trans>} onClose={onClose}>
      {space && <ReasonForm space={space} onClose={onClose} />}
    </Dialog>
  );
}

function ReasonForm({ space, onClose }: { space: SpaceInBuilding; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const put = usePutService();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    put.mutate(
      { space, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t`${space.name} is out of service.` });
          onClose();
        },
      },
    );
  };
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {put.error?.is('changed-meanwhile') ? <HowItStands space={space} onClose={onClose} /> : put.error && <ProblemMessage problem={put.error} />}
      <TextField
        label={<Trans>Why</Trans>}
        hint={<Trans>For instance: the monitor is broken. Bookings that stand are kept.</Trans>}
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
