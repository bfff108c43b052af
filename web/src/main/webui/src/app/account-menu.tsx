import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMe } from '../api/session';
import { initials } from '../ui/initials';
import { AccountChoices } from './account-choices';
import './account-menu.css';

/** The person's initials; opens their choices under it. */
export function AccountMenu() {
  const { t } = useLingui();
  const { name } = useMe();
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div className="fp-accountmenu">
      <button type="button" className="fp-accountmenu__button" popoverTarget="fp-account" aria-expanded={open} aria-label={t`${initials(name)}, account of ${name}`}>
        {initials(name)}
      </button>
      <div ref={panel} id="fp-account" className="fp-accountmenu__panel" popover="auto" onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && <AccountChoices onGone={() => panel.current?.hidePopover()} />}
      </div>
    </div>
  );
}
