import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announcer';
import { Icon } from '../../ui/icon';
import { formatAgo, formatTime, useNow } from '../../ui/when';
import type { Liveness } from '../../api/live-stream';
import './freshness.css';

/** Whether the figures are those of now; if not, since when, why, and that the page looks after it by itself. */
export function Freshness({ liveness, changedAt, zone }: FreshnessProps) {
  useTellTurns(liveness);
  const now = useNow();
  if (liveness.is === 'starting') {
    return (
      <p className="fp-freshness">
        <Trans>Connecting…</Trans>
      </p>
    );
  }
  if (liveness.is === 'live') {
    const at = changedAt && formatTime(zone, changedAt);
    return (
      <p className="fp-freshness fp-freshness--live">
        <span className="fp-freshness__dot" aria-hidden="true" />
        {at ? <Trans>Live, last change at {at}</Trans> : <Trans>Live</Trans>}
      </p>
    );
  }
  const since = formatTime(zone, liveness.since);
  const old = now.getTime() - liveness.since.getTime() >= 60_000;
  const ago = formatAgo(liveness.since, now);
  return (
    <p className="fp-freshness fp-freshness--stale">
      <Icon name={liveness.why === 'connection' ? 'offline' : 'clock'} />
      <span>
        <strong>
          {old ? (
            <Trans>
              Not up to date since {since}, {ago}.
            </Trans>
          ) : (
            <Trans>Not up to date since {since}.</Trans>
          )}
        </strong>{' '}
        {liveness.why === 'connection' ? <Trans>Connecting again…</Trans> : <Trans>New bookings are not coming in; the page waits for them.</Trans>}
      </span>
    </p>
  );
}

interface FreshnessProps {
  liveness: Liveness;
  changedAt: Date | undefined;
  zone: string;
}

/** Says the turns aloud, and nothing in between. */
function useTellTurns(liveness: Liveness) {
  const { t } = useLingui();
  const was = useRef(liveness.is);
  useEffect(() => {
    if (liveness.is === 'stale' && was.current !== 'stale') announce(t`The figures are no longer up to date.`);
    if (liveness.is === 'live' && was.current === 'stale') announce(t`The figures are up to date again.`);
    was.current = liveness.is;
  }, [liveness, t]);
}
