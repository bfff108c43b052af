import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { BuildingView, SeriesDate } from '../../api/booking/types.gen';
import type { Versioned } from '../../api/versioned';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import { SlotField } from '../../ui/slot-field';
import type { Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { formatClockTimes, formatDay } from '../../ui/when';
import { ZoneNote } from '../../ui/zone-note';
import { useChangeSeries, usePreviewSeriesChange } from './change-series';
import { comingFrom, type Series } from './series';
import './series.css';

interface ChangeSeriesDialogProps {
  open: boolean;
  known: Versioned<Series>;
  building: BuildingView;
  /** The first day that is changed. */
  from: Day;
  now: Date;
  onClose: () => void;
}

/** Another time for a date and all that follow: first what would become of each, then it is done. */
export function ChangeSeriesDialog({ open, onClose, ...rest }: ChangeSeriesDialogProps) {
  const day = formatDay(rest.from, 'long');
  return (
    <Dialog form open={open} title={<Trans>Change the time from {day} on</Trans>} onClose={onClose}>
      <Steps {...rest} onClose={onClose} />
    </Dialog>
  );
}

function Steps({ known, building, from, now, onClose }: Omit<ChangeSeriesDialogProps, 'open'>) {
  const { t } = useLingui();
  const { startTime, endTime } = known.thing;
  const [slot, setSlot] = useState({ from: startTime, to: endTime });
  const preview = usePreviewSeriesChange(known);
  const change = useChangeSeries(known);
  const asked = { from, to: { startTime: slot.from, endTime: slot.to } };
  const dates = preview.data && comingFrom({ ...known.thing, dates: preview.data.dates }, from, now);
  const all = dates?.length ?? 0;
  const possible = dates?.filter(({ reason }) => reason === null).length ?? 0;
  const times = formatClockTimes(building.zone, from, slot.from, slot.to);
  const look = (event: FormEvent) => {
    event.preventDefault();
    preview.mutate(asked);
  };
  const send = () =>
    // The form may go before all is read again, and what is to be told with it.
    change.mutateAsync(asked).then(
      ({ thing }) => {
        const kept = comingFrom(thing, from, now).filter(({ reason }) => reason !== null).length;
        const words = t`Changed: ${times} from ${formatDay(from, 'long')} on.`;
        toast({ text: kept === 0 ? words : `${words} ${plural(kept, { one: '# date stays as it was.', other: '# dates stay as they were.' })}` });
        onClose();
      },
      () => undefined,
    );
  if (dates) {
    return (
      <div className="fp-stack">
        <h3 ref={focus} tabIndex={-1} className="fp-series__sentence">
          {possible === 0 ? (
            <Plural value={all} one="The only date cannot be changed." other="None of the # dates can be changed." />
          ) : possible === all ? (
            <Plural value={possible} one="The only date can be changed." _2="Both dates can be changed." other="All # dates can be changed." />
          ) : (
            <>
              <Plural value={possible} one={`# of ${all} dates can be changed.`} other={`# of ${all} dates can be changed.`} />{' '}
              <Plural value={all - possible} one="The other one stays as it is." other="The others stay as they are." />
            </>
          )}
        </h3>
        {change.error && <ProblemMessage problem={change.error} />}
        <div className="fp-row">
          {possible > 0 && (
            <Button look="primary" busy={change.isPending} onClick={() => void send()}>
              <Plural value={possible} one="Change # date" other="Change # dates" />
            </Button>
          )}
          <Button onClick={preview.reset}>
            <Trans>Choose another time</Trans>
          </Button>
        </div>
        <Changes dates={dates} />
      </div>
    );
  }
  return (
    <form className="fp-stack" onSubmit={look} noValidate>
      {preview.error && <ProblemMessage problem={preview.error} />}
      <SlotField day={from} zone={building.zone} opens={building.opens} closes={building.closes} value={slot} onChange={setSlot} />
      <ZoneNote zone={building.zone} day={from} />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={preview.isPending}>
          <Trans>See what changes</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

function Changes({ dates }: { dates: readonly SeriesDate[] }) {
  const { t } = useLingui();
  return (
    <ul className="fp-series" aria-label={t`Dates`}>
      {dates.map(({ day, reason }) => (
        <li key={day} className="fp-series__date">
          <span className="fp-series__day">{formatDay(day)}</span>
          <div className="fp-series__what">
            {reason ? (
              <>
                <Badge look="out">
                  <Trans>Stays</Trans>
                </Badge>
                <span>{reason.title}</span>
              </>
            ) : (
              <Badge look="good">
                <Trans>Can be changed</Trans>
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The answer to what was asked takes the focus. */
function focus(element: HTMLElement | null) {
  element?.focus();
}
