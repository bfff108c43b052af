import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';

const WhatMayBeSaid = lazy(() => import('./later-form').then((part) => ({ default: part.WhatMayBeSaid })));

interface ComeLaterProps {
  booking: Booking;
  now: Date;
}

/** That its person comes later, so that the space waits; not offered without a network. */
export function ComeLater({ booking, now }: ComeLaterProps) {
  const [open, setOpen] = useState(false);
  if (useOffline()) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button icon={<Icon name="clock" />} onClick={() => setOpen(true)}>
        <Trans>I'm later</Trans>
      </Button>
      <Dialog form open={open} title={<Trans>I'm later</Trans>} onClose={close}>
        <Suspense fallback={<Skeleton lines={4} />}>
          <WhatMayBeSaid booking={booking} now={now} onClose={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
