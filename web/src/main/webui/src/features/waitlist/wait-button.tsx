import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { AnySpace, WaitlistEntry, WaitlistRequest } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { useNow } from '../../ui/when';
import { useWaiting } from './get-waiting';
import { WaitDialog } from './wait-dialog';

/** What can be waited for, by the name that people know. */
export interface Waited {
  target: Pick<WaitlistRequest, 'spaceId' | 'anyOf'>;
  what: string;
}

export interface WaitProps {
  /** The first is what was looked at. */
  choices: readonly Waited[];
  zone: string;
  start: string;
  end: string;
}

/** Joins the waitlist for what is taken; says so where I wait for it already. */
export function WaitButton(props: WaitProps) {
  const { choices, start, end } = props;
  const [open, setOpen] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  // The button goes once one waits for what was looked at.
  const focusOnLink = useFocusWhenThere(() => link.current);
  const { data = [] } = useWaiting();
  const from = toCome(start, useNow());
  const slot = { start: from, end };
  const mine = data.filter((entry) => isSame(entry, slot));
  const spaceId = choices[0]?.target.spaceId;
  const ofSpace = mine.find((entry) => spaceId && [entry.spaceId, entry.offer?.space.id].includes(spaceId));
  const ofAny = choices.find(({ target }) => mine.some((entry) => isOfAny(entry, target.anyOf)));
  if (useOffline() || Date.parse(from) >= Date.parse(end)) return null;
  if (ofSpace || ofAny) {
    const what = ofAny?.what;
    return (
      <p>
        {ofSpace ? (
          ofSpace.offer ? <Trans>This space is offered to you.</Trans> : <Trans>You are waiting for this space.</Trans>
        ) : (
          <Trans>You are waiting: {what}.</Trans>
        )}{' '}
        <Link to="/waitlist" ref={link}>
          <Trans>To the waitlist</Trans>
        </Link>
      </p>
    );
  }
  return (
    <>
      <Button icon={<Icon name="clock" />} onClick={() => setOpen(true)}>
        <Trans>Tell me when it is free</Trans>
      </Button>
      <WaitDialog open={open} {...props} {...slot} onClose={() => setOpen(false)} onWaiting={focusOnLink} />
    </>
  );
}

const QUARTER = 15 * 60_000;

/** Nobody can wait for what has begun: from the next quarter hour on, then. */
function toCome(start: string, now: Date): string {
  if (Date.parse(start) > now.getTime()) return start;
  return new Date((Math.floor(now.getTime() / QUARTER) + 1) * QUARTER).toISOString().replace('.000Z', 'Z');
}

/** Whether it is for any that fits in that place, and nothing is offered yet. */
function isOfAny({ spaceId, offer, kind, ...at }: WaitlistEntry, anyOf: AnySpace | null | undefined): boolean {
  return spaceId === null && !offer && kind === anyOf?.kind && placeOf(at) === placeOf(anyOf);
}

function placeOf({ neighbourhoodId, floorId, buildingId }: Pick<AnySpace, 'neighbourhoodId' | 'floorId' | 'buildingId'>) {
  return neighbourhoodId ?? floorId ?? buildingId;
}

function isSame(one: { start: string; end: string }, other: { start: string; end: string }): boolean {
  return Date.parse(one.start) === Date.parse(other.start) && Date.parse(one.end) === Date.parse(other.end);
}
