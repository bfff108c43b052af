import { Plural, Trans } from '@lingui/react/macro';
import type { BookingsHit, HitReason } from '../../api/booking/types.gen';

/** How many coming bookings an import hits, and why; nothing when it hits none. */
export function BookingsHitList({ hit }: { hit: BookingsHit }) {
  if (hit.total === 0) return null;
  return (
    <>
      <p>
        <strong>
          <Plural value={hit.total} one="One upcoming booking is affected." other="# upcoming bookings are affected." />
        </strong>{' '}
        <Trans>They are kept, and each person is told once.</Trans>
      </p>
      <ul>
        {hit.reasons.map(({ reason, bookings }) => (
          <li key={reason}>
            <Why reason={reason} />: {bookings}
          </li>
        ))}
      </ul>
    </>
  );
}

function Why({ reason }: { reason: HitReason }) {
  switch (reason) {
    case 'SPACE_GONE':
      return <Trans>the space is no longer in the files</Trans>;
    case 'OUT_OF_SERVICE':
      return <Trans>the space is out of service</Trans>;
    case 'KIND_CHANGED':
      return <Trans>the space is of another kind</Trans>;
    case 'NOT_SHARED':
      return <Trans>the organisation no longer shares the building</Trans>;
    case 'HELD_FOR_OTHERS':
      return <Trans>the neighbourhood is held for another organisation</Trans>;
    case 'CLOSED':
      return <Trans>the building is closed then</Trans>;
    case 'TOO_SMALL':
      return <Trans>the room holds fewer people</Trans>;
    case 'MOVED':
      return <Trans>the space is on another floor</Trans>;
    case 'ZONE_CHANGED':
      return <Trans>the building has another time zone</Trans>;
    case 'BACK':
      return <Trans>the space can be used again</Trans>;
  }
}
