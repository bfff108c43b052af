import { Trans } from '@lingui/react/macro';
import './skeleton.css';

/** Grey lines where the content will stand, as high as it will be, so that nothing jumps. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="fp-skeleton" aria-busy="true">
      <span className="fp-unseen">
        <Trans>Loading…</Trans>
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="fp-skeleton__line" />
      ))}
    </div>
  );
}
