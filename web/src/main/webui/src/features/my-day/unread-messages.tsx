import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useUnread } from '../../api/messages';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { formatAgo, useLanguage } from '../../ui/when';

/** The newest messages that I have not read; nothing when there are none. */
export function UnreadMessages({ now }: { now: Date }) {
  useLanguage();
  const { data } = useUnread();
  if (!data || data.unread === 0) return null;
  return (
    <Card
      title={<Plural value={data.unread} one="# unread message" other="# unread messages" />}
      actions={
        <Link to="/messages">
          <Trans>All messages</Trans>
        </Link>
      }
    >
      <ul className="fp-day__list">
        {data.items.map((message) => (
          <li key={message.id} className="fp-day__line">
            <Icon name="messages" />
            <div>
              <strong>{message.title}</strong>
              <p className="fp-soft fp-small">{formatAgo(message.createdAt, now)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
