import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { WaitlistRequest } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
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
  const spaceId = choices[0]?.target.spaceId;
  const mine = data.find((entry) => spaceId && [entry.spaceId, entry.offer?.space.id].includes(spaceId) && isSame(entry, { start, end }));
  if (useOffline()) return null;
  if (mine) {
    return (
      <p>
        {mine.offer ? <Trans>This space is offered to you.</Trans> : <Trans>You are waiting for this space.</Trans>}{' '}
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
      <WaitDialog open={open} {...props} onClose={() => setOpen(false)} onWaiting={(target) => target.spaceId && focusOnLink()} />
    </>
  );
}

function isSame(one: { start: string; end: string }, other: { start: string; end: string }): boolean {
  return Date.parse(one.start) === Date.parse(other.start) && Date.parse(one.end) === Date.parse(other.end);
}
