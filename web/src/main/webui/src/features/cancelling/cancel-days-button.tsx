import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { usePart } from '../../ui/part';
import type { Day } from '../../ui/time';
import type { CancelDaysDialogProps } from './cancel-days-dialog';

/** For whoever is away for some days; not offered without a network, since it could not be done. */
export function CancelDaysButton({ first, today }: { first: Day; today: Day }) {
  const [open, setOpen] = useState(false);
  const { Part: CancelDaysDialog, loading } = usePart<CancelDaysDialogProps>('cancel-days', open);
  if (useOffline()) return null;
  return (
    <>
      <Button look="quiet" busy={loading} onClick={() => setOpen(true)}>
        <Trans>Cancel several days</Trans>
      </Button>
      {CancelDaysDialog && <CancelDaysDialog open={open} first={first} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}
