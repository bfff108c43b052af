import { SelectField, type FieldWords } from './field';

/** One of some quarter hours, in the words of `say`. */
export function TimeField<T extends string | number>({ value, times, say, onChange, ...rest }: TimeFieldProps<T>) {
  return (
    <SelectField {...rest} value={String(value)} onChange={(event) => onChange(times.find((time) => String(time) === event.target.value)!)}>
      {times.map((time) => (
        <option key={time} value={String(time)}>
          {say(time)}
        </option>
      ))}
    </SelectField>
  );
}

interface TimeFieldProps<T> extends FieldWords {
  value: T;
  times: readonly T[];
  say: (time: T) => string;
  onChange: (time: T) => void;
}
