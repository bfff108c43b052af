import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { copyShownSince, onCopyShown } from '../api/offline-copy';
import { Icon } from '../ui/icon';
import { formatAgo } from '../ui/when';
import './offline-banner.css';

/** Says that there is no network for as long as there is none, and from when what is shown is. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const since = useSyncExternalStore(onCopyShown, copyShownSince);
  return (
    <div role="status">
      {(!online || since) && (
        <p className="fp-offline">
          <Icon name="offline" />
          <span>
            {since ? (
              <Trans>No connection. You see your bookings as they were {formatAgo(since)}; changing them has to wait.</Trans>
            ) : (
              <Trans>You are offline. You can read your bookings; changing them has to wait.</Trans>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
