import { Trans } from '@lingui/react/macro';
import type { ExchangePlace } from '../../api/booking/types.gen';
import { formatSlot } from '../../ui/when';
import './exchange.css';

interface AfterProps {
  zone: string;
  mine: ExchangePlace;
  theirs: ExchangePlace;
  /** What the colleague is called. */
  name: string;
}

/** What each would have: the other's space, at their own times. */
export function AfterExchange({ zone, mine, theirs, name }: AfterProps) {
  return (
    <dl className="fp-exchange">
      <div>
        <dt>
          <Trans>You then have</Trans>
        </dt>
        <dd>
          <strong>{theirs.spaceName}</strong>, {theirs.floorName}, {theirs.neighbourhoodName} <span className="fp-soft">({formatSlot(zone, mine.start, mine.end)})</span>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>{name} then has</Trans>
        </dt>
        <dd>
          <strong>{mine.spaceName}</strong>, {mine.floorName}, {mine.neighbourhoodName} <span className="fp-soft">({formatSlot(zone, theirs.start, theirs.end)})</span>
        </dd>
      </div>
    </dl>
  );
}
