import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './empty.css';

/** Nothing here yet, said kindly, with what to do about it. */
export function Empty({ icon = 'info', title, action, children }: EmptyProps) {
  return (
    <div className="fp-empty">
      <Icon name={icon} size={40} />
      <p className="fp-empty__title">{title}</p>
      {children && <div className="fp-soft">{children}</div>}
      {action && <div className="fp-row">{action}</div>}
    </div>
  );
}

interface EmptyProps {
  icon?: IconName;
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}
