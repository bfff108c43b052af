import { useId, type ReactNode } from 'react';
import './card.css';

/** A thing or a group of things on the page, named by its heading. */
export function Card({ title, level = 2, actions, look = 'plain', children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={`fp-card fp-card--${look}`} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className="fp-card__head">
          {title && <Heading id={id}>{title}</Heading>}
          {actions && <div className="fp-row">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

interface CardProps {
  title?: ReactNode;
  level?: 2 | 3;
  actions?: ReactNode;
  /** `accent` for the one thing that matters most on the page. */
  look?: 'plain' | 'accent' | 'flat';
  children?: ReactNode;
}
