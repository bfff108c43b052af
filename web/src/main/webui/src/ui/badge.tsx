import type { ReactNode } from 'react';
import './badge.css';

/** A state in a word, with a shape before it so that colour is never alone. */
export function Badge({ look = 'info', children }: BadgeProps) {
  return (
    <span className={`fp-badge fp-badge--${look}`}>
      <span className="fp-badge__shape" aria-hidden="true" />
      {children}
    </span>
  );
}

export interface BadgeProps {
  look?: 'free' | 'taken' | 'mine' | 'out' | 'info' | 'good' | 'warn' | 'danger';
  children: ReactNode;
}
