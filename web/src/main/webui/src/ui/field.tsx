import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from 'react';
import { Icon } from './icon';
import '@utrecht/textbox-css/dist/index.css';
import './field.css';

/** A label, what to know before, what is wrong, and the control between; the control gets the ids that tie them. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={error ? 'fp-field fp-field--wrong' : 'fp-field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="fp-field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p className="fp-field__error" id={errorId}>
          <Icon name="alert" size={18} /> {error}
        </p>
      )}
    </div>
  );
}

export interface FieldWords {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

interface FieldProps extends FieldWords {
  children: (ties: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode;
}

export function TextField({ label, hint, error, ...rest }: FieldWords & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => <input type="text" {...rest} {...ties} className="utrecht-textbox fp-input" />}
    </Field>
  );
}

export function SelectField({ label, hint, error, children, ...rest }: FieldWords & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <select {...rest} {...ties} className="fp-input fp-select">
          {children}
        </select>
      )}
    </Field>
  );
}

/** A box or, with `type="radio"`, a choice, with its words behind it; the whole line can be tapped. */
export function CheckField({ label, hint, type = 'checkbox', ...rest }: Omit<FieldWords, 'error'> & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="fp-check">
      <input {...rest} id={id} type={type} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="fp-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Fields that answer one question together. */
export function FieldGroup({ legend, hint, inline, children }: { legend: ReactNode; hint?: ReactNode; inline?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className="fp-group" aria-describedby={hint ? id : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="fp-field__hint" id={id}>
          {hint}
        </p>
      )}
      <div className={inline ? 'fp-group__inline' : undefined}>{children}</div>
    </fieldset>
  );
}
