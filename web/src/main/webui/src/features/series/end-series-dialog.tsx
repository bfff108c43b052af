import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Versioned } from '../../api/versioned';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import type { Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { useEndSeries } from './end-series';
import { comingFrom, type Series } from './series';

interface EndSeriesDialogProps {
  open: boolean;
  title: ReactNode;
  known: Versioned<Series>;
  /** The first day that is given up. */
  from: Day;
  now: Date;
  onClose: () => void;
  onEnded: () => void;
}

/** Says what ending a series gives up before it is done: there is no undo. */
export function EndSeriesDialog({ open, title, known: { thing, etag }, from, now, onClose, onEnded }: EndSeriesDialogProps) {
  const { t } = useLingui();
  const end = useEndSeries();
  const dates = comingFrom(thing, from, now);
  const days = dates.map(({ day }) => formatDay(day));
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const close = () => {
    end.reset();
    onClose();
  };
  const send = () =>
    end.mutateAsync({ seriesId: thing.id, etag, from }).then(
      () => {
        close();
        toast({ text: t`The series has ended.` });
        // Once the dialog is gone, and with it the button that opened it.
        requestAnimationFrame(onEnded);
      },
      () => undefined,
    );
  return (
    <Dialog
      open={open}
      title={title}
      onClose={close}
      actions={
        <>
          <Button look="danger" busy={end.isPending} onClick={() => void send()}>
            <Plural value={dates.length} one="Cancel # date" other="Cancel # dates" />
          </Button>
          <Button onClick={close}>
            <Trans>Leave as it is</Trans>
          </Button>
        </>
      }
    >
      <p>
        {dates.length === 1 ? (
          <Trans>{first} is given up. After that nothing is booked any more.</Trans>
        ) : (
          <Trans>
            All dates from {first} to {last} are given up. After that nothing is booked any more.
          </Trans>
        )}
      </p>
      {end.error && <ProblemMessage problem={end.error} />}
    </Dialog>
  );
}
