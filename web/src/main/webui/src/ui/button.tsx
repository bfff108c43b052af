import type { ButtonHTMLAttributes, ReactNode } from 'react';
import '@utrecht/button-css/dist/index.css';
import './button.css';

/** `primary` once a page or dialog; `danger` gives something up; `quiet` has no border. */
export function Button({ look = 'secondary', busy, icon, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={['utrecht-button', 'fp-button', `fp-button--${look}`, className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : rest.onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Keeps its place and focus while the request is under way. */
  busy?: boolean;
  icon?: ReactNode;
}
