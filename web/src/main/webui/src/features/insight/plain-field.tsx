import type { ReactNode } from 'react';
import { TextField } from '../../ui/field';
import { useField } from './filling';

interface PlainFieldProps {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  maxLength?: number;
}

/** A text, or a number without a slider. */
export function PlainField({ path, ...words }: PlainFieldProps) {
  const { value, error, onChange } = useField(path);
  return <TextField {...words} autoComplete="off" value={value} error={error} onChange={(event) => onChange(event.target.value)} />;
}
