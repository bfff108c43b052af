import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMe } from '../api/session';
import { AccountChoices } from './account-choices';
import './account-menu.css';

/** The person's initials; opens their choices under it. */
export function AccountMenu() {
  const { t } = useLingui();
  const { name } = useMe();
  const [open, setOpen] = useState(false);
  return (
    <div className="fp-accountmenu">
      <button type="button" className="fp-accountmenu__button" popoverTarget="fp-account" aria-expanded={open} aria-label={t`Account of ${name}`}>
        <span aria-hidden="true">{initials(name)}</span>
      </button>
      <div id="fp-account" className="fp-accountmenu__panel" popover="auto" onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && <AccountChoices />}
      </div>
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return (words.length > 1 ? [words[0], words.at(-1)] : [name]).map((word) => word?.charAt(0) ?? '').join('');
}
