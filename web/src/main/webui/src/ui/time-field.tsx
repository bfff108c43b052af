import { SelectField, type FieldWords } from './field';
import type { Time } from './time';

/** One of some quarter hours. */
export function TimeField({ times, onChange, ...rest }: TimeFieldProps) {
  return (
    <SelectField {...rest} onChange={(event) => onChange(event.target.value)}>
      {times.map((time) => (
        <option key={time} value={time}>
          {time}
        </option>
      ))}
    </SelectField>
  );
}

interface TimeFieldProps extends FieldWords {
  value: Time;
  times: readonly Time[];
  onChange: (time: Time) => void;
}
