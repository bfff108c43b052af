import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextField } from '../../ui/field';

interface NumberFieldProps {
  label: ReactNode;
  hint: ReactNode;
  value: string;
  min: number;
  max: number;
  /** May be left empty, which means that there is no such rule. */
  optional?: boolean;
  onChange: (value: string) => void;
}

/** A whole number between two bounds; what is wrong is said at once. */
export function NumberField({ label, hint, value, min, max, optional, onChange }: NumberFieldProps) {
  const wrong = numberIn(value, min, max, optional) === undefined;
  return (
    <TextField
      inputMode="numeric"
      label={label}
      hint={hint}
      error={wrong ? <Trans>A whole number from {min} to {max}.</Trans> : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The number; null where it is left empty and may be; undefined where it is none. */
export function numberIn(value: string, min: number, max: number, optional = false): number | null | undefined {
  const text = value.trim();
  if (text === '') return optional ? null : undefined;
  const number = Number(text);
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}
