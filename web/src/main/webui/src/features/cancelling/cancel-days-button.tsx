import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import type { Day } from '../../ui/time';
import { CancelDaysDialog } from './cancel-days-dialog';

/** For whoever is away for some days; not offered without a network, since it could not be done. */
export function CancelDaysButton({ first, today }: { first: Day; today: Day }) {
  const [open, setOpen] = useState(false);
  if (useOffline()) return null;
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        <Trans>Cancel several days</Trans>
      </Button>
      <CancelDaysDialog open={open} first={first} today={today} onClose={() => setOpen(false)} />
    </>
  );
}
