import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Badge, type BadgeProps } from '../../ui/badge';
import type { BookingState } from './booking-state';

/** The state of a booking in a word. */
export function BookingBadge({ state }: { state: BookingState }) {
  const [look, words] = badges[state];
  return <Badge look={look}>{words()}</Badge>;
}

const badges: Record<BookingState, [NonNullable<BadgeProps['look']>, () => ReactNode]> = {
  coming: ['mine', () => <Trans>Booked</Trans>],
  'check-in-open': ['warn', () => <Trans>Check in now</Trans>],
  'too-late': ['warn', () => <Trans>Not checked in</Trans>],
  present: ['good', () => <Trans>Checked in</Trans>],
  'present-early': ['good', () => <Trans>Checked in</Trans>],
  over: ['taken', () => <Trans>Over</Trans>],
  cancelled: ['out', () => <Trans>Cancelled</Trans>],
  'no-show': ['out', () => <Trans>Released, nobody came</Trans>],
  'not-usable': ['out', () => <Trans>Could not be used</Trans>],
  left: ['taken', () => <Trans>Left early</Trans>],
};
