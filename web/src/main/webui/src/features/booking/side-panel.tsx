import { useLingui } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useId } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import './side-panel.css';

interface SidePanelProps {
  ref: RefObject<HTMLElement | null>;
  title: string;
  /** The picture before the title. */
  sign: ReactNode;
  /** Whether it stands below a grid, and not beside a plan. */
  below?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** What was chosen and what can be done with it: a dialog that is not modal, so that plan, grid and list stay in reach. */
export function SidePanel({ ref, title, sign, below, onClose, children }: SidePanelProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    // Escape closes it from anywhere inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className={below ? 'fp-side-panel fp-side-panel--below' : 'fp-side-panel'}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && !isInDialog(event.target) && onClose()}
    >
      <header className="fp-side-panel__head">
        {sign}
        <h2 id={id}>{title}</h2>
      </header>
      {children}
      <Button look="quiet" className="fp-side-panel__close" aria-label={t`Close`} icon={<Icon name="cross" />} onClick={onClose} />
    </section>
  );
}

/** A modal dialog that was opened from inside closes by Escape itself, and nothing else with it. */
function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
