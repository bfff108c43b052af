import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import '@utrecht/button-css/dist/index.css';
import './button.css';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

/** `primary` once a page or dialog; `danger` gives something up; `quiet` has no border. */
export function Button({ look = 'secondary', busy, icon, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(look, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy || rest['aria-disabled'] ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  /** Keeps its place and focus while the request is under way. */
  busy?: boolean;
  icon?: ReactNode;
}

interface ButtonAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: Look;
  icon?: ReactNode;
}

/** A link to an address outside the router (or a fragment) that looks like a button. */
export function ButtonAnchor({ look = 'secondary', icon, className, children, ...rest }: ButtonAnchorProps) {
  return (
    <a {...rest} className={classes(look, className)}>
      {icon}
      <span>{children}</span>
    </a>
  );
}

/** A typed link to a page that looks like a button. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = createLink(ButtonAnchor);

function classes(look: Look, more: string | undefined): string {
  return ['utrecht-button', 'fp-button', `fp-button--${look}`, more].filter(Boolean).join(' ');
}
