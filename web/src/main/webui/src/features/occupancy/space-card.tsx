import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { capital, formatAgo, formatTime } from '../../ui/when';
import { useSpaceWords } from '../floor-plan/space-words';
import { StateMark } from '../floor-plan/state-mark';
import type { SpaceRow } from './spaces-table';

interface SpaceCardProps {
  row: SpaceRow;
  zone: string;
  buildingId: string;
  onClose: () => void;
}

/** What one space is now and since when; never who is there. */
export function SpaceCard({ row, zone, buildingId, onClose }: SpaceCardProps) {
  const { t } = useLingui();
  const { kindWord, stateWord } = useSpaceWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), [row.spaceId]);
  const since = row.since && formatTime(zone, row.since);
  return (
    <div className="fp-live-space" role="group" aria-label={row.name} ref={card} tabIndex={-1}>
      <div className="fp-row">
        <StateMark state={row.state} />
        <h3>{row.name}</h3>
        <Button look="quiet" aria-label={t`Close`} icon={<Icon name="cross" />} onClick={onClose} />
      </div>
      <p>
        {kindWord(row.kind)}, {row.neighbourhood}
      </p>
      <p>
        <strong>{stateWord(row.state)}</strong>
        {row.released && `, ${row.released}`}
        {since && row.state !== 'RELEASED' && (
          <>
            {' '}
            <Trans>
              since {since} ({formatAgo(row.since!)})
            </Trans>
          </>
        )}
      </p>
      {row.counted && <p>{capital(row.counted)}</p>}
      <Link to="/manage" search={{ part: 'spaces', building: buildingId, search: row.code }}>
        {row.state === 'OUT_OF_SERVICE' ? <Trans>Return it to service</Trans> : <Trans>Take it out of service</Trans>}
      </Link>
    </div>
  );
}
