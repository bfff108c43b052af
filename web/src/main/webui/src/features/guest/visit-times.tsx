import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { DateField } from '../../ui/date-field';
import { dayIn, instantAt, minutes, quarterHours, type Time } from '../../ui/time';
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
  const starting = (time: Time) => onChange({ day, from: time, to: minutes(to) > minutes(time) ? to : (times.find((one) => minutes(one) > minutes(time)) ?? to) });
  return (
    <>
      <DateField label={<Trans>Day</Trans>} value={day} min={dayIn(zone, now)} onChange={(other) => onChange({ ...value, day: other })} />
      <div className="fp-guest__times">
        <TimeField label={t`Expected at`} value={from} times={withOne(times.slice(0, -1), from)} say={(time) => formatTime(zone, instantAt(zone, day, time))} onChange={starting} />
        <TimeField
          label={t`Until`}
          value={to}
          times={withOne(
            times.filter((time) => minutes(time) > minutes(from)),
            to,
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
function withOne(times: Time[], one: Time): Time[] {
  return times.includes(one) ? times : [...times, one].sort((a, b) => minutes(a) - minutes(b));
}
