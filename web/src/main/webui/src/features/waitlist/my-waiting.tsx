import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { WaitlistEntry } from '../../api/booking/types.gen';
import { Card } from '../../ui/card';
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
  return entries.map((entry) => entry.offer && <OfferCard key={entry.id} entry={entry} offer={entry.offer} />);
}

export function waitingOf(entries: readonly WaitlistEntry[]): WaitlistEntry[] {
  return entries.filter(({ status }) => status === 'WAITING');
}
