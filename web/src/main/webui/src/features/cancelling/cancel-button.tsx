import { Trans } from '@lingui/react/macro';
import type { Booking } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button, type ButtonProps } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useCancel } from './use-cancel';

interface CancelButtonProps {
  booking: Booking;
  look: NonNullable<ButtonProps['look']>;
  onCancelled?: () => void;
}

/** Gives a booking up, with undo; not offered without a network, since it could not be done. */
export function CancelButton({ booking, look, onCancelled }: CancelButtonProps) {
  const { cancel, busy } = useCancel();
  if (useOffline()) return null;
  return (
    <Button
      look={look}
      icon={<Icon name="cross" />}
      busy={busy}
      onClick={() => void cancel(booking).then((gone) => gone && onCancelled?.())}
    >
      <Trans>Cancel booking</Trans>
    </Button>
  );
}
