import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from './announcer';
import './page.css';

let seen: string | undefined;

/** One page: its only h1, the title of the window, and the focus after a change of route. */
export function Page({ title, lead, actions, wide, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    document.title = `${title} · Flexplek`;
  }, [title]);
  useEffect(() => {
    if (seen !== undefined && seen !== path) {
      heading.current?.focus({ preventScroll: true });
      announce(heading.current?.textContent ?? '');
    }
    seen = path;
  }, [path]);
  return (
    <div className={wide ? 'fp-page fp-page--wide' : 'fp-page'}>
      <header className="fp-page__head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="fp-page__lead">{lead}</p>}
        </div>
        {actions && <div className="fp-page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** When what had the focus is gone from the page. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Uses the whole width of the screen, for plans and grids. */
  wide?: boolean;
  children?: ReactNode;
}
