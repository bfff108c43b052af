import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from './announcer';
import './page.css';

/** The path that a router showed last: the first page of a visit leaves the focus where the browser puts it. */
const seen = new WeakMap<object, string>();

/** One page: its only h1, the title of the window, and the focus after a change of route. */
export function Page({ title, lead, before, actions, wide, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  // The address changes before the next page is there; the page that is left must not take the focus for it.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(() => {
    document.title = `${title} · Flexplek`;
  }, [title]);
  useEffect(() => {
    if (path === undefined) return;
    const last = seen.get(router);
    if (last !== undefined && last !== path) {
      heading.current?.focus({ preventScroll: true });
      announce(heading.current?.textContent ?? '', 'after');
    }
    seen.set(router, path);
  }, [path, router]);
  return (
    <div className={wide ? 'fp-page fp-page--wide' : 'fp-page'}>
      <header className="fp-page__head">
        <div>
          {before}
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

/** Once the page is drawn again: when the line that had the focus may be gone from it, and a filter decides that. */
export function focusHeadingIfLost(): void {
  requestAnimationFrame(() => document.activeElement === document.body && focusHeading());
}

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** The way back to where this page belongs, above its title. */
  before?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Uses the whole width of the screen, for plans and grids. */
  wide?: boolean;
  children?: ReactNode;
}
