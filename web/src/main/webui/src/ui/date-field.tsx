import { useLingui } from '@lingui/react/macro';
import { Button } from './button';
import { Field, type FieldWords } from './field';
import { Icon } from './icon';
import { addDays, type Day } from './time';
import './date-field.css';

/** The device's own calendar, with a step to the day before and after where `steps` asks for it. */
export function DateField({ label, hint, error, value, min, max, steps, onChange }: DateFieldProps) {
  const { t } = useLingui();
  const previous = addDays(value, -1);
  const next = addDays(value, 1);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <div className="fp-date">
          {steps && (
            <Button aria-label={t`Day before`} icon={<Icon name="left" />} aria-disabled={min !== undefined && previous < min} onClick={() => onChange(previous)} />
          )}
          <input
            {...ties}
            type="date"
            className="fp-input"
            required
            value={value}
            min={min}
            max={max}
            onChange={(event) => event.target.value && onChange(event.target.value)}
          />
          {steps && (
            <Button aria-label={t`Day after`} icon={<Icon name="right" />} aria-disabled={max !== undefined && next > max} onClick={() => onChange(next)} />
          )}
        </div>
      )}
    </Field>
  );
}

interface DateFieldProps extends FieldWords {
  value: Day;
  onChange: (day: Day) => void;
  min?: Day;
  max?: Day;
  steps?: boolean;
}
