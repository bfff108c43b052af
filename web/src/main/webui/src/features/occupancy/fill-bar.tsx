import { Trans, useLingui } from '@lingui/react/macro';
import type { Spaces } from '../../api/occupancy/types.gen';
import './fill-bar.css';

/**
 * How full a place is, as a picture beside the words that say the same: checked in, booked but not there yet, free. To whom it
 * is not told who came, taken is all one.
 */
export function FillBar({ spaces, peak }: { spaces: Spaces; peak?: number | null | undefined }) {
  const { capacity, checkedIn, free } = spaces;
  // Of the spaces in service: one that is out of service may stay booked, and fills nothing.
  const taken = capacity - free;
  const present = Math.min(checkedIn ?? taken, taken);
  return (
    <div className="fp-fill" aria-hidden="true">
      <span className="fp-fill__present" style={{ inlineSize: share(present, capacity) }} />
      <span className="fp-fill__awaited" style={{ inlineSize: share(taken - present, capacity) }} />
      {peak != null && <span className="fp-fill__peak" style={{ insetInlineStart: share(peak, capacity) }} />}
    </div>
  );
}

/** What the parts of the bar mean, where no figures beside it say so. */
export function FillLegend({ people }: { people: boolean }) {
  const { t } = useLingui();
  return (
    <ul className="fp-fill-legend" aria-label={t`What the bars mean`}>
      <li>
        <span className="fp-fill-legend__part fp-fill__present" aria-hidden="true" />
        {people ? <Trans>checked in</Trans> : <Trans>booked</Trans>}
      </li>
      {people && (
        <li>
          <span className="fp-fill-legend__part fp-fill__awaited" aria-hidden="true" />
          <Trans>still expected</Trans>
        </li>
      )}
      <li>
        <span className="fp-fill-legend__part" aria-hidden="true" />
        <Trans>free</Trans>
      </li>
    </ul>
  );
}

/** Never more than the whole: spaces out of service may still be booked. */
export function share(part: number, whole: number): string {
  return whole <= 0 ? '0%' : `${Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10))}%`;
}
