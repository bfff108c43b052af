import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './badge.css';

/** A state in a word, with a shape before it so that colour is never alone. */
export function Badge({ look = 'info', icon, children }: BadgeProps) {
  return (
    <span className={`fp-badge fp-badge--${look}`}>
      {icon ? <Icon name={icon} size={14} /> : <span className="fp-badge__shape" aria-hidden="true" />}
      {children}
    </span>
  );
}

export interface BadgeProps {
  look?: 'free' | 'taken' | 'mine' | 'out' | 'info' | 'good' | 'warn' | 'danger';
  /** A picture instead of the shape of the look. */
  icon?: IconName;
  children: ReactNode;
}
