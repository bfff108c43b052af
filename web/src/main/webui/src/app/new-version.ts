import { t } from '@lingui/core/macro';
import { toast } from '../ui/toast';

const hour = 3_600_000;

/** Keeps the app on the device, and asks before a newer version takes over from the one in use. */
export async function watchForNewVersion(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (!registration) return;

  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      // Without a worker in charge this is the first one, and there is nothing newer.
      if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(coming);
    });
  });

  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < hour) return;
    looked = Date.now();
    void registration.update().catch(() => undefined);
  });
}

function offer(worker: ServiceWorker): void {
  toast({
    text: t`A new version of Flexplek is ready.`,
    seconds: 24 * 3600,
    act: {
      label: t`Use it now`,
      run: () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        worker.postMessage('take over');
      },
    },
  });
}
