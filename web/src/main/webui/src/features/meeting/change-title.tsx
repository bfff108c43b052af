import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Booking } from '../../api/booking/types.gen';
import { useChangeBooking, useSeenBooking } from '../../api/change-booking';
import { useOffline } from '../../api/offline-copy';
import type { Versioned } from '../../api/versioned';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';
import { TitleFields } from './title-fields';

/** Another title for a booking of a room, or a first one, or none any more. */
export function ChangeTitle({ booking }: { booking: Booking }) {
  const [open, setOpen] = useState(false);
  if (useOffline() || booking.kind !== 'ROOM') return null;
  const close = () => setOpen(false);
  const act = booking.title === null ? <Trans>Add a title</Trans> : <Trans>Change the title</Trans>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {act}
      </Button>
      <Dialog form open={open} title={act} onClose={close}>
        <WhatIsSeen bookingId={booking.id} onClose={close} />
      </Dialog>
    </>
  );
}

function WhatIsSeen({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const { data, error, refetch } = useSeenBooking(bookingId);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  return data ? <TitleForm seen={data} onClose={onClose} /> : <Skeleton lines={3} />;
}

function TitleForm({ seen: { thing: booking, etag }, onClose }: { seen: Versioned<Booking>; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChangeBooking();
  const [value, setValue] = useState({ title: booking.title ?? '', titlePrivate: booking.titlePrivate });

  const send = (event: FormEvent) => {
    event.preventDefault();
    const title = value.title.trim();
    const to = title === '' ? { title: null } : { title, titlePrivate: value.titlePrivate };
    // The form may go before all is read again, and what is to be told with it.
    void change.mutateAsync({ bookingId: booking.id, etag, to }).then(
      () => {
        toast({ text: title === '' ? t`The title is gone.` : t`The title is “${title}” now.` });
        onClose();
      },
      () => undefined,
    );
  };

  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {change.error && <ProblemMessage problem={change.error} />}
      <TitleFields value={value} problem={change.error ?? undefined} onChange={setValue} />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={change.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
