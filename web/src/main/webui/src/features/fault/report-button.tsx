import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ReportDialog } from './report-dialog';

export interface ReportProps {
  spaceId: string;
  /** What people call the space. */
  name: string;
}

/** Something is broken here: one tap to say so, one for what, one to send. */
export function ReportButton(space: ReportProps) {
  const [open, setOpen] = useState(false);
  if (useOffline()) return null;
  return (
    <>
      <Button look="quiet" icon={<Icon name="alert" />} onClick={() => setOpen(true)}>
        <Trans>Report a fault</Trans>
      </Button>
      <ReportDialog {...space} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
