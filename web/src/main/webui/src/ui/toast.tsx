import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announce } from './announcer';
import { Button } from './button';
import { Icon } from './icon';
import { focusHeading } from './page';
import './toast.css';

interface Toast {
  text: string;
  /** Offered as a button until the toast goes. */
  undo?: () => void;
  /** Something else to do about it, by its own word. */
  act?: { label: string; run: () => void };
  look?: 'good' | 'danger';
  /** How long it stays when nobody points at it or has the focus in it, if not as long as is usual. */
  seconds?: number;
}

/** A notice with something to do about it stays long enough to be reached by keys, or by who listens to it. */
const TIME_TO_ACT = 20;
const TIME_TO_READ = 8;

/** Pixels between a notice and what has the focus beside it. */
const ROOM = 12;

let shown: readonly (Toast & { id: number })[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** A short word about what was just done, at the edge of the screen; read aloud, too. */
export function toast(what: Toast): void {
  last += 1;
  shown = [...shown, { ...what, id: last }];
  announce(what.undo ? `${what.text.replace(/\.$/, '')}. ${say`You can undo it, also with Ctrl+Z.`}` : what.text, what.look === 'danger' ? 'urgent' : 'polite');
  tell();
}

/** Takes every notice away without a word, for instance before somebody else sees the screen. */
export function forgetToasts(): void {
  shown = [];
  tell();
}

/** Where toasts appear; once in the app, before the page, which may have a thousand tab stops. Ctrl+Z undoes from anywhere. */
export function Toasts() {
  const { t } = useLingui();
  const toasts = useSyncExternalStore(subscribe, () => shown);
  useEffect(() => {
    document.addEventListener('keydown', undoByKey);
    return () => document.removeEventListener('keydown', undoByKey);
  }, []);
  const notices = useRef<HTMLElement>(null);
  useEffect(() => {
    if (toasts.length === 0) return;
    const look = () => notices.current && uncoverFocus(notices.current);
    // When what closes has given the focus back, and the notice has its size.
    const frame = requestAnimationFrame(look);
    document.addEventListener('focusin', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', look);
    };
  }, [toasts]);
  return (
    <section className="fp-toasts" aria-label={t`Notices`} ref={notices}>
      {toasts.map((one) => (
        <ToastCard key={one.id} {...one} />
      ))}
    </section>
  );
}

function ToastCard({ id, text, undo, act, look = 'good', seconds = undo || act ? TIME_TO_ACT : TIME_TO_READ }: Toast & { id: number }) {
  const { t } = useLingui();
  const [pointedAt, setPointedAt] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointedAt || focused;
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => remove(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, id, seconds]);
  const close = (then?: () => void) => () => {
    remove(id);
    focusBack(cameFrom.current);
    then?.();
  };
  return (
    <div
      className={`fp-toast fp-toast--${look}`}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      <Icon name={look === 'good' ? 'check' : 'alert'} />
      <p>{text}</p>
      {undo && (
        <Button look="quiet" icon={<Icon name="undo" />} aria-keyshortcuts="Control+Z" onClick={close(undo)}>
          <Trans>Undo</Trans>
        </Button>
      )}
      {act && (
        <Button look="quiet" onClick={close(act.run)}>
          {act.label}
        </Button>
      )}
      <Button look="quiet" aria-label={t`Close`} icon={<Icon name="cross" />} onClick={close()} />
    </div>
  );
}

/** Scrolls what has the focus out from under the notices, which stand at the bottom of the window, or at its top above a sheet. */
function uncoverFocus(notices: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || notices.contains(focused) || focused.closest('dialog, .fp-side-panel')) return;
  const at = focused.getBoundingClientRect();
  const over = notices.getBoundingClientRect();
  if (at.bottom <= over.top || at.top >= over.bottom || at.height > innerHeight / 2) return;
  scrollBy({ top: over.top > innerHeight / 2 ? at.bottom - over.top + ROOM : at.top - over.bottom - ROOM });
}

/** The same within a modal dialog, outside of which nothing is read aloud; always there, and seen once something is said. */
export function Said({ text }: { text: string }) {
  return (
    <p role="status" className={text ? '' : 'fp-unseen'}>
      {text}
    </p>
  );
}

/** The newest notice that can be undone; a field that is filled in keeps the key for itself, and so does a modal dialog. */
function undoByKey(event: KeyboardEvent): void {
  const last = shown.findLast((one) => one.undo);
  const elsewhere = (event.target as Element).closest('input, textarea, select, [contenteditable], dialog[open]');
  if (!last?.undo || elsewhere || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  remove(last.id);
  last.undo();
}

/** The button that was pressed is gone with its notice; where that came from may be gone, too. */
function focusBack(place: Element | null): void {
  if (place !== document.body && (place instanceof HTMLElement || place instanceof SVGElement) && place.isConnected) place.focus({ preventScroll: true });
  else focusHeading();
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
