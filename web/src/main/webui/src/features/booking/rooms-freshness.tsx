import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { formatTime } from '../../ui/when';
import './live-sign.css';

interface RoomsFreshnessProps {
  old: boolean;
  /** When the rooms were last looked up, in milliseconds. */
  lookedAt: number;
  zone: string;
  onReload: () => void;
}

/** When the rooms were last looked up, and a way to look again where that did not succeed. */
export function RoomsFreshness({ old, lookedAt, zone, onReload }: RoomsFreshnessProps) {
  const at = formatTime(zone, lookedAt);
  if (!old) {
    return (
      <p className="fp-live-sign">
        <Trans>Last updated at {at}</Trans>
      </p>
    );
  }
  return (
    <p className="fp-live-sign fp-live-sign--stale">
      <Icon name="clock" />
      <span>
        <Trans>Not up to date since {at}</Trans>
      </span>
      <Button look="quiet" icon={<Icon name="refresh" />} onClick={onReload}>
        <Trans>Refresh</Trans>
      </Button>
    </p>
  );
}
