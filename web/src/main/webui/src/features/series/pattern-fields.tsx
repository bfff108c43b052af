import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { DateField } from '../../ui/date-field';
import { CheckField, FieldGroup, TextField } from '../../ui/field';
import type { Day } from '../../ui/time';
import { capital, formatDay, formatWeekday } from '../../ui/when';
import { isLast, isTimes, lastDays, mostTimes, type Pattern, patternFrom } from './recurrence';

interface PatternFieldsProps {
  pattern: Pattern;
  /** The weekdays on which the building is open. */
  open: readonly number[];
  /** The day of the booking that is repeated. */
  day: Day;
  onChange: (pattern: Pattern) => void;
}

/** How often, on which weekdays, and until when. */
export function PatternFields({ pattern, open, day, onChange }: PatternFieldsProps) {
  const { t } = useLingui();
  const name = useId();
  const words = { week: t`Every week`, 'other-week': t`Every other week`, day: t`Every day that the building is open` };
  const toggle = (weekday: number) => {
    const { weekdays } = pattern;
    onChange({ ...pattern, weekdays: weekdays.includes(weekday) ? weekdays.filter((one) => one !== weekday) : [...weekdays, weekday] });
  };
  return (
    <>
      <FieldGroup legend={<Trans>How often</Trans>} inline>
        {(['week', 'other-week', 'day'] as const).map((every) => (
          <CheckField
            key={every}
            type="radio"
            name={`${name}-every`}
            label={words[every]}
            checked={pattern.every === every}
            onChange={() => onChange({ ...pattern, every })}
          />
        ))}
      </FieldGroup>
      {pattern.every !== 'day' && (
        <FieldGroup legend={<Trans>On which days</Trans>} hint={pattern.weekdays.length === 0 && <Trans>Choose at least one day.</Trans>} inline>
          {open.map((weekday) => (
            <CheckField
              key={weekday}
              label={capital(formatWeekday(weekday))}
              checked={pattern.weekdays.includes(weekday)}
              onChange={() => toggle(weekday)}
            />
          ))}
        </FieldGroup>
      )}
      <Ends pattern={pattern} open={open} day={day} name={`${name}-ends`} onChange={onChange} />
    </>
  );
}

/** Eight times is what eight weeks are, until somebody says another number. */
const PROPOSED_TIMES = 8;

function Ends({ pattern, open, day, name, onChange }: PatternFieldsProps & { name: string }) {
  const { t } = useLingui();
  const { ends } = pattern;
  const most = mostTimes(pattern, open, day);
  const bounds = lastDays(pattern, open, day);
  return (
    <FieldGroup legend={<Trans>Until when</Trans>}>
      <div className="fp-group__inline">
        <CheckField
          type="radio"
          name={name}
          label={t`Until a date`}
          checked={ends.by === 'day'}
          onChange={() => onChange({ ...pattern, ends: patternFrom(day).ends })}
        />
        <CheckField
          type="radio"
          name={name}
          label={t`A number of times`}
          checked={ends.by === 'times'}
          onChange={() => onChange({ ...pattern, ends: { by: 'times', times: PROPOSED_TIMES } })}
        />
      </div>
      {ends.by === 'day' ? (
        <DateField
          label={<Trans>Last day</Trans>}
          value={ends.last}
          min={bounds.first}
          max={bounds.last}
          {...(!isLast(ends.last, pattern, open, day) && { error: t`A day from ${formatDay(bounds.first, 'month')} to ${formatDay(bounds.last, 'month')}.` })}
          onChange={(last) => onChange({ ...pattern, ends: { by: 'day', last } })}
        />
      ) : (
        <TextField
          label={<Trans>How many times</Trans>}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          required
          defaultValue={Number.isNaN(ends.times) ? '' : ends.times}
          {...(!isTimes(ends.times, most) && { error: t`A number from 1 to ${most}.` })}
          onChange={({ target }) => onChange({ ...pattern, ends: { by: 'times', times: target.valueAsNumber } })}
        />
      )}
    </FieldGroup>
  );
}
