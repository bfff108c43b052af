import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { WaitlistEntry } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/when';
import { OfferCard } from './offer-card';
import { WaitingList } from './waiting-list';

export interface MyWaitingProps {
  entries: readonly WaitlistEntry[];
  /** What is offered asks for an answer before anything else does; waiting asks for nothing. */
  only: 'offers' | 'waiting';
}

/** On the day of today: what is offered to me, or what I wait for. */
export function MyWaiting({ entries, only }: MyWaitingProps) {
  if (only === 'offers') return <Offers entries={entries} />;
  const waiting = waitingOf(entries);
  if (waiting.length === 0) return null;
  return (
    <Card
      title={<Trans>You are waiting for</Trans>}
      actions={
        <Link to="/waitlist">
          <Trans>Waitlist</Trans>
        </Link>
      }
    >
      <WaitingList entries={waiting} />
    </Card>
  );
}

export function Offers({ entries }: { entries: readonly WaitlistEntry[] }) {
  useToldOfOffers(entries);
  return entries.map((entry) => entry.offer && <OfferCard key={entry.id} entry={entry} offer={entry.offer} />);
}

/** What is offered while one looks stands above what one reads. */
function useToldOfOffers(entries: readonly WaitlistEntry[]) {
  const { t } = useLingui();
  const known = useRef(entries);
  useEffect(() => {
    const before = known.current;
    known.current = entries;
    for (const { id, offer } of entries) {
      if (offer && !before.some((one) => one.id === id && one.offer)) announce(t`${offer.space.name} is free for you until ${formatMoment(offer.until)}`);
    }
  }, [entries, t]);
}

export function waitingOf(entries: readonly WaitlistEntry[]): WaitlistEntry[] {
  return entries.filter(({ status }) => status === 'WAITING');
}
