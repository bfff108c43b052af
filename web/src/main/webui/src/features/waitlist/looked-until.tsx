import { Trans } from '@lingui/react/macro';

/** When waiting ends by itself: at the start of what is waited for. */
export function LookedUntil({ moment }: { moment: string }) {
  return <Trans>We look until {moment}; then the waiting is over.</Trans>;
}
