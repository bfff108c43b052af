import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, type LinkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useUnread } from '../api/messages';
import { useLooksAfterBuildings } from '../api/session';
import { Dialog } from '../ui/dialog';
import { Icon, type IconName } from '../ui/icon';
import { AccountChoices } from './account-choices';
import './navigation.css';

interface Entry {
  to: LinkOptions['to'] & string;
  icon: IconName;
  label: string;
  exact?: boolean;
}

/** The four things everybody comes for, and the rest. */
function useEntries(): { first: Entry[]; rest: Entry[] } {
  const { t } = useLingui();
  const caretaker = useLooksAfterBuildings();
  const first: Entry[] = [
    { to: '/', icon: 'today', label: t`Today`, exact: true },
    { to: '/book', icon: 'book', label: t`Book` },
    { to: '/team', icon: 'team', label: t`Team` },
    { to: '/messages', icon: 'messages', label: t`Messages` },
  ];
  const rest: Entry[] = [
    { to: '/rooms', icon: 'rooms', label: t`Rooms` },
    { to: '/live', icon: 'live', label: t`Live` },
  ];
  if (caretaker) {
    rest.push(
      { to: '/manage', icon: 'manage', label: t`Manage` },
      { to: '/utilisation', icon: 'utilisation', label: t`Utilisation` },
      { to: '/scenarios', icon: 'scenarios', label: t`Scenarios` },
    );
  }
  return { first, rest };
}

/** Beside the name of the app on a wide screen. */
export function TopNavigation() {
  const { t } = useLingui();
  const { first, rest } = useEntries();
  return (
    <nav className="fp-topnav" aria-label={t`Main`}>
      <ul className="fp-topnav__list">
        {[...first, ...rest].map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}>
              <span>{entry.label}</span>
              {entry.to === '/messages' && <UnreadCount />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** At the bottom of a phone, within reach of the thumb. */
export function BottomNavigation() {
  const { t } = useLingui();
  const { first, rest } = useEntries();
  const [more, setMore] = useState(false);
  return (
    <nav className="fp-bottomnav" aria-label={t`Main`}>
      <ul className="fp-bottomnav__list">
        {first.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}>
              <Icon name={entry.icon} size={24} />
              <span>{entry.label}</span>
              {entry.to === '/messages' && <UnreadCount />}
            </Link>
          </li>
        ))}
        <li>
          <button type="button" aria-haspopup="dialog" aria-expanded={more} onClick={() => setMore(true)}>
            <Icon name="more" size={24} />
            <span>
              <Trans>More</Trans>
            </span>
          </button>
        </li>
      </ul>
      <Dialog open={more} title={<Trans>More</Trans>} onClose={() => setMore(false)}>
        <ul className="fp-more">
          {rest.map((entry) => (
            <li key={entry.to}>
              <Link to={entry.to} onClick={() => setMore(false)}>
                <Icon name={entry.icon} size={24} />
                <span>{entry.label}</span>
              </Link>
            </li>
          ))}
        </ul>
        <AccountChoices onGone={() => setMore(false)} />
      </Dialog>
    </nav>
  );
}

function UnreadCount() {
  const { data } = useUnread();
  if (!data || data.unread === 0) return null;
  return (
    <span className="fp-count">
      {data.unread > 99 ? '99+' : data.unread}
      <span className="fp-unseen">
        {' '}
        <Plural value={data.unread} one="unread message" other="unread messages" />
      </span>
    </span>
  );
}
