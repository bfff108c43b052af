import { Trans } from '@lingui/react/macro';
import type { Liveness } from '../../api/live-stream';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { formatTime } from '../../ui/when';
import './live-sign.css';

/** Whether what others do is seen at once; if not, since when, and a way to look again. */
export function LiveSign({ liveness, onReload }: { liveness: Liveness; onReload: () => void }) {
  if (liveness.is === 'starting') {
    return null;
  }
  if (liveness.is === 'live') {
    return (
      <p className="fp-live-sign">
        <span className="fp-live-sign__dot" aria-hidden="true" />
        <Trans>Live</Trans>
      </p>
    );
  }
  const since = formatTime(Intl.DateTimeFormat().resolvedOptions().timeZone, liveness.since);
  return (
    <p className="fp-live-sign fp-live-sign--stale">
      <Icon name="offline" />
      <span>
        <Trans>Not live since {since}</Trans>
      </span>
      <Button look="quiet" icon={<Icon name="refresh" />} onClick={onReload}>
        <Trans>Refresh</Trans>
      </Button>
    </p>
  );
}
