import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import './dialog.css';

/** The browser's own modal dialog: it keeps the focus, closes by Escape and gives the focus back. */
export function Dialog({ open, title, onClose, actions, form, children }: DialogProps) {
  const { t } = useLingui();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    else if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="fp-dialog"
      aria-labelledby={id}
      onClose={() => open && onClose()}
      {...{ closedby: form ? 'closerequest' : 'any' }}
    >
      {open && (
        <div className="fp-dialog__inside">
          <header className="fp-dialog__head">
            <h2 id={id}>{title}</h2>
            <Button look="quiet" aria-label={t`Close`} icon={<Icon name="cross" />} onClick={onClose} />
          </header>
          {children}
          {actions && <footer className="fp-dialog__actions">{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}

interface DialogProps {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  /** Something is filled in here: a tap beside it does not throw that away. */
  form?: boolean;
  children?: ReactNode;
}
