import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/field';
import { addDays, dayIn, type Day, instantAt, quarterHours, type Time, timeOn } from '../../ui/time';
import { TimeField } from '../../ui/time-field';
import { formatTime } from '../../ui/when';

/** When spaces go out of service and come back, by the building's clock; nothing for now, or for until further notice. */
export interface Closing {
  start: Moment | undefined;
  end: Moment | undefined;
}

interface Moment {
  day: Day;
  time: Time;
}

export function instantOf(zone: string, { day, time }: Moment): string {
  return instantAt(zone, day, time);
}

/** Whether it ends after it begins, and later than now. */
export function isRight(zone: string, { start, end }: Closing, now: number): boolean {
  const from = start ? Date.parse(instantOf(zone, start)) : now;
  return end === undefined || Date.parse(instantOf(zone, end)) > Math.max(from, now);
}

interface ClosureTimesProps {
  zone: string;
  value: Closing;
  wrong: boolean;
  onChange: (closing: Closing) => void;
}

/** From when and until when; both may be left open. */
export function ClosureTimes({ zone, value, wrong, onChange }: ClosureTimesProps) {
  const { t } = useLingui();
  const today = dayIn(zone);
  const tomorrow: Moment = { day: addDays(today, 1), time: '08:00' };
  const { start, end } = value;
  return (
    <>
      <SelectField
        label={<Trans>From</Trans>}
        value={start ? 'later' : 'now'}
        onChange={({ target }) => onChange({ ...value, start: target.value === 'later' ? tomorrow : undefined })}
      >
        <option value="now">{t`Now`}</option>
        <option value="later">{t`A later moment`}</option>
      </SelectField>
      {start && (
        <MomentFields
          zone={zone}
          day={<Trans>From which day</Trans>}
          time={<Trans>From what time</Trans>}
          value={start}
          min={today}
          onChange={(moment) => onChange({ ...value, start: moment })}
        />
      )}
      <SelectField
        label={<Trans>Until</Trans>}
        value={end ? 'known' : 'open'}
        onChange={({ target }) => onChange({ ...value, end: target.value === 'known' ? { day: start?.day ?? today, time: '17:00' } : undefined })}
      >
        <option value="open">{t`Until further notice`}</option>
        <option value="known">{t`A known moment`}</option>
      </SelectField>
      {end && (
        <MomentFields
          zone={zone}
          day={<Trans>Until which day</Trans>}
          time={<Trans>Until what time</Trans>}
          value={end}
          min={start?.day ?? today}
          error={wrong ? <Trans>Choose a moment that is still to come, after the start.</Trans> : undefined}
          onChange={(moment) => onChange({ ...value, end: moment })}
        />
      )}
    </>
  );
}

interface MomentFieldsProps {
  zone: string;
  day: ReactNode;
  time: ReactNode;
  value: Moment;
  min: Day;
  error?: ReactNode;
  onChange: (moment: Moment) => void;
}

function MomentFields({ zone, day, time, value, min, error, onChange }: MomentFieldsProps) {
  const times = quarterHours({ zone, day: value.day, opens: '00:00', closes: '24:00' }).slice(0, -1);
  return (
    <div className="fp-slot">
      <DateField label={day} value={value.day} min={min} error={error} onChange={(next) => onChange({ day: next, time: timeOn(zone, next, value.time) })} />
      <TimeField
        label={time}
        value={value.time}
        times={times}
        say={(one) => formatTime(zone, instantAt(zone, value.day, one))}
        onChange={(next) => onChange({ ...value, time: next })}
      />
    </div>
  );
}
