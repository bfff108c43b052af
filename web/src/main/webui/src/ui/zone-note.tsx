import { Trans } from '@lingui/react/macro';
import { instantAt, type Day } from './time';
import { otherPlace } from './when';

/** Says of a page full of times whose clock they are by, where that is not the reader's. */
export function ZoneNote({ zone, day }: { zone: string; day: Day }) {
  const place = otherPlace(zone, instantAt(zone, day, '12:00'));
  if (place === undefined) return null;
  return (
    <p className="fp-soft fp-small">
      <Trans>The times here are those of {place}.</Trans>
    </p>
  );
}
