import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { announce } from './announcer';
import { Button } from './button';
import { Icon } from './icon';
import './toast.css';

export interface Toast {
  text: string;
  /** Offered as a button until the toast goes. */
  undo?: () => void;
  /** Something else to do about it, by its own word. */
  act?: { label: string; run: () => void };
  look?: 'good' | 'danger';
  /** How long it stays when nobody points at it or has the focus in it. */
  seconds?: number;
  /** Told when it went by itself or was closed, not when it was undone. */
  onGone?: () => void;
}

let shown: readonly (Toast & { id: number })[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** A short word about what was just done, at the edge of the screen; read aloud, too. */
export function toast(what: Toast): void {
  last += 1;
  shown = [...shown, { ...what, id: last }];
  announce(what.text, what.look === 'danger' ? 'urgent' : 'polite');
  tell();
}

/** Takes every notice away without a word, for instance before somebody else sees the screen. */
export function forgetToasts(): void {
  shown = [];
  tell();
}

/** Where toasts appear; once in the app. */
export function Toasts() {
  const { t } = useLingui();
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className="fp-toasts" aria-label={t`Notices`}>
      {toasts.map((one) => (
        <ToastCard key={one.id} {...one} />
      ))}
    </section>
  );
}

function ToastCard({ id, text, undo, act, look = 'good', seconds = 8, onGone }: Toast & { id: number }) {
  const { t } = useLingui();
  const [held, setHeld] = useState(false);
  const [tell] = useState(() => onGone);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => {
      remove(id);
      tell?.();
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, id, seconds, tell]);
  return (
    <div
      className={`fp-toast fp-toast--${look}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={look === 'good' ? 'check' : 'alert'} />
      <p>{text}</p>
      {undo && (
        <Button
          look="quiet"
          icon={<Icon name="undo" />}
          onClick={() => {
            remove(id);
            undo();
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
      {act && (
        <Button
          look="quiet"
          onClick={() => {
            remove(id);
            act.run();
          }}
        >
          {act.label}
        </Button>
      )}
      <Button
        look="quiet"
        aria-label={t`Close`}
        icon={<Icon name="cross" />}
        onClick={() => {
          remove(id);
          tell?.();
        }}
      />
    </div>
  );
}

function remove(id: number): void {
  shown = shown.filter((one) => one.id !== id);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
