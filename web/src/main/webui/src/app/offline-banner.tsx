import { Trans } from '@lingui/react/macro';
import { useCopyShownSince, useOffline } from '../api/offline-copy';
import { Icon } from '../ui/icon';
import { atMoment } from '../ui/when';
import './offline-banner.css';

/** Says that there is no network for as long as there is none, and from when what is shown is. */
export function OfflineBanner() {
  const offline = useOffline();
  const since = useCopyShownSince();
  return (
    <div role="status">
      {offline && (
        <p className="fp-offline">
          <Icon name="offline" />
          <span>
            {since ? (
              <Trans>No connection. You see your bookings as they were {atMoment(since)}; changing them has to wait.</Trans>
            ) : (
              <Trans>You are offline. You can read your bookings; changing them has to wait.</Trans>
            )}
          </span>
        </p>
      )}
    </div>
  );
}
