import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Message } from '../../api/notification/types.gen';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { dayIn, endIn, timeIn } from '../../ui/time';
import { formatAgo, useLanguage } from '../../ui/when';

/** One message with the way to the thing that it is about. */
export function MessageLine({ message, now, leaves, onRead }: MessageLineProps) {
  useLanguage();
  const line = useRef<HTMLLIElement>(null);
  const unread = message.readAt === null;
  const read = () => unread && onRead(message.id);
  return (
    <li ref={line} className={unread ? 'fp-message fp-message--unread' : 'fp-message'}>
      <Icon name={icons[message.kind]} size={24} />
      <div className="fp-message__words">
        <h2 tabIndex={-1}>
          {unread && (
            <span className="fp-message__new">
              <Trans>New</Trans>
            </span>
          )}{' '}
          {message.title}
        </h2>
        <p>{message.text}</p>
        <div className="fp-message__foot">
          <time className="fp-soft fp-small" dateTime={message.createdAt}>
            {formatAgo(message.createdAt, now)}
          </time>
          <Way message={message} onFollow={read} />
          {unread && (
            <Button
              look="quiet"
              icon={<Icon name="check" />}
              onClick={() => {
                // The button goes with being unread, and so does the whole line where only those are shown.
                const place = leaves ? line.current?.nextElementSibling : line.current;
                const title = place?.querySelector('h2');
                if (title) title.focus();
                else focusHeading();
                read();
              }}
            >
              <Trans>Mark as read</Trans>
              <span className="fp-unseen">: {message.title}</span>
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

interface MessageLineProps {
  message: Message;
  now: Date;
  /** Whether it leaves the list once it is read. */
  leaves: boolean;
  onRead: (id: string) => void;
}

const icons: Record<Message['kind'], IconName> = {
  BOOKING_MADE_FOR_YOU: 'desk',
  BOOKING_CHANGED: 'desk',
  BOOKING_RELEASED_AS_NO_SHOW: 'clock',
  BOOKING_RELEASED: 'clock',
  BOOKING_CANCELLED: 'cross',
  BOOKING_AFFECTED: 'desk',
  MEETING_CHANGED: 'room',
  SERIES_DATES_REFUSED: 'repeat',
  SERIES_TO_CONFIRM: 'repeat',
  SERIES_CHANGED: 'repeat',
  SERIES_ENDED: 'cross',
  WAITLIST_OFFERED: 'clock',
  WAITLIST_OFFER_LAPSED: 'cross',
  WAITLIST_BOOKED: 'desk',
  EXCHANGE_OFFERED: 'repeat',
  EXCHANGE_AGREED: 'check',
  FAULT_SOLVED: 'check',
  FAULT_DECLINED: 'alert',
  GUEST_ARRIVED: 'person',
  GUEST_NOT_ARRIVED: 'person',
  TEAM_DAY_PROPOSED: 'calendar',
  TEAM_DAY_AGREED: 'team',
  TEAM_DAY_CANCELLED: 'cross',
};

/** The building, on the day and at the time that it is about. */
function placeOf(buildingId: string, zone: string, { date, start, end }: Message['subject']) {
  const day = start ? dayIn(zone, start) : date;
  return { building: buildingId, ...(day && { date: day }), ...(start && end && { from: timeIn(zone, start), to: endIn(zone, end) }) };
}

/** A team day before a booking: where somebody sits on it stands there, too. A booking that is lost: where others are. */
function Way({ message: { kind, subject }, onFollow }: { message: Message; onFollow: () => void }) {
  if (subject.teamDayId) {
    return (
      <Link to="/team-days/$teamDayId" params={{ teamDayId: subject.teamDayId }} onClick={onFollow}>
        <Trans>To the team day</Trans>
      </Link>
    );
  }
  if (subject.seriesId) {
    return (
      <Link to="/series/$seriesId" params={{ seriesId: subject.seriesId }} onClick={onFollow}>
        <Trans>To the series</Trans>
      </Link>
    );
  }
  if (subject.waitlistEntryId) {
    return (
      <Link to="/waitlist" onClick={onFollow}>
        <Trans>To the waitlist</Trans>
      </Link>
    );
  }
  if (subject.faultId) {
    return (
      <Link to="/faults" onClick={onFollow}>
        <Trans>To what I reported</Trans>
      </Link>
    );
  }
  if (kind !== 'BOOKING_CANCELLED' && subject.bookingId) {
    return (
      <Link to="/bookings/$bookingId" params={{ bookingId: subject.bookingId }} onClick={onFollow}>
        <Trans>To the booking</Trans>
      </Link>
    );
  }
  if (kind === 'MEETING_CHANGED' || kind === 'GUEST_ARRIVED' || kind === 'GUEST_NOT_ARRIVED') {
    return (
      <Link to="/" onClick={onFollow}>
        <Trans>To today</Trans>
      </Link>
    );
  }
  if (subject.buildingId && subject.zone) {
    return (
      <Link to="/book" search={placeOf(subject.buildingId, subject.zone, subject)} onClick={onFollow}>
        <Trans>To the building</Trans>
      </Link>
    );
  }
  return null;
}
