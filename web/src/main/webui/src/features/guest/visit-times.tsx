import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { DateField } from '../../ui/date-field';
import { type Day, dayIn, instantAt, type OpenDay, quarterHours, type Time, timeOn } from '../../ui/time';
import { TimeField } from '../../ui/time-field';
import { formatEnd, formatTime } from '../../ui/when';
import { ZoneNote } from '../../ui/zone-note';
import type { VisitTimes } from './first-times';

interface VisitTimesFieldsProps {
  zone: string;
  opens: Time;
  closes: Time;
  value: VisitTimes;
  now: Date;
  onChange: (times: VisitTimes) => void;
}

/** On which day a guest comes, from when and until when, in the hours of the building; not made anew while a name is typed. */
export const VisitTimesFields = memo(function VisitTimesFields({ zone, opens, closes, value, now, onChange }: VisitTimesFieldsProps) {
  const { t } = useLingui();
  const { day, from, to } = value;
  const times = quarterHours({ zone, day, opens, closes });
  const later = (one: Time, other: Time) => Date.parse(instantAt(zone, day, one)) - Date.parse(instantAt(zone, day, other));
  const starting = (time: Time) => onChange({ day, from: time, to: endAfter({ zone, day, opens, closes }, time, to) });
  const on = (other: Day) => {
    const first = timeOn(zone, other, from);
    onChange({ day: other, from: first, to: endAfter({ zone, day: other, opens, closes }, first, timeOn(zone, other, to)) });
  };
  return (
    <>
      <DateField label={<Trans>Day</Trans>} value={day} min={dayIn(zone, now)} onChange={on} />
      <div className="fp-guest__times">
        <TimeField label={t`Expected at`} value={from} times={withOne(times.slice(0, -1), from, later)} say={(time) => formatTime(zone, instantAt(zone, day, time))} onChange={starting} />
        <TimeField
          label={t`Until`}
          value={to}
          times={withOne(
            times.filter((time) => later(time, from) > 0),
            to,
            later,
          )}
          say={(time) => formatEnd(zone, instantAt(zone, day, time))}
          onChange={(end) => onChange({ ...value, to: end })}
        />
      </div>
      <ZoneNote zone={zone} day={day} />
    </>
  );
});

/** A visit may have been announced for any minute, and before the building had these hours. */
function withOne(times: Time[], one: Time, order: (one: Time, other: Time) => number): Time[] {
  return times.includes(one) ? times : [...times, one].sort(order);
}

/** The end where it is later than the start, by the hours that pass and not by what the clock shows; else the first that is. */
function endAfter(open: OpenDay, from: Time, to: Time): Time {
  const isLater = (time: Time) => Date.parse(instantAt(open.zone, open.day, time)) > Date.parse(instantAt(open.zone, open.day, from));
  return isLater(to) ? to : (quarterHours(open).find(isLater) ?? to);
}
