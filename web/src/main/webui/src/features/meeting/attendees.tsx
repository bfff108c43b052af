import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useAttendees, useInvite } from '../../api/attendees';
import type { Attendee, Booking } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { useSpace } from '../../api/space';
import { useTeams } from '../../api/teams';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';

/** Who is invited to what I have this room for, of my teams; nobody needs to be. */
export function Attendees({ booking }: { booking: Booking }) {
  const { data, error, refetch } = useAttendees(booking.id);
  if (useOffline()) return null;
  return (
    <Card title={<Trans>Who is invited</Trans>}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={2} />}
      {data && <Invited booking={booking} attendees={data} />}
    </Card>
  );
}

function Invited({ booking, attendees }: { booking: Booking; attendees: readonly Attendee[] }) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const invite = useInvite(booking.id);
  const colleagues = useColleagues(attendees);
  const [chosen, setChosen] = useState('');
  const seats = useSpace(booking.spaceId).data?.capacity;
  const known = colleagues.find(({ id }) => id === chosen);
  const tooMany = seats !== undefined && attendees.length + 1 > seats;
  return (
    <div className="fp-stack" ref={list} tabIndex={-1} aria-label={t`Who is invited`} role="group">
      {attendees.length === 0 ? (
        <p className="fp-soft">
          <Trans>Nobody yet. Who is invited sees it on Today, and gets a message of each change.</Trans>
        </p>
      ) : (
        <ul className="fp-stack">
          {attendees.map(({ personId, displayName }) => (
            <li key={personId} className="fp-row">
              <span>{displayName}</span>
              <Button
                look="quiet"
                icon={<Icon name="cross" />}
                aria-label={t`Take ${displayName} off the list`}
                busy={invite.isPending}
                onClick={() => {
                  // The button goes with its line.
                  list.current?.focus({ preventScroll: true });
                  void invite.mutateAsync({ personId, invited: false }).then(
                    () => announce(t`${displayName} is not invited any more.`),
                    () => undefined, // shown below
                  );
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {tooMany && (
        <p role="status">
          <Trans>With you that is more than the {seats} people the room is for.</Trans>
        </p>
      )}
      {invite.error && <ProblemMessage problem={invite.error} />}
      {colleagues.length > 0 && (
        <form
          className="fp-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!known) return;
            const { id: personId, displayName } = known;
            void invite.mutateAsync({ personId, invited: true }).then(
              () => {
                setChosen('');
                announce(t`${displayName} is invited.`);
                // The form goes with the last of them.
                if (colleagues.length === 1) list.current?.focus({ preventScroll: true });
              },
              () => undefined, // shown above
            );
          }}
        >
          <SelectField label={<Trans>A colleague of my team</Trans>} value={known?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t`Choose somebody`}</option>
            {colleagues.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </SelectField>
          <Button type="submit" icon={<Icon name="plus" />} busy={invite.isPending} aria-disabled={!known || undefined}>
            <Trans>Invite</Trans>
          </Button>
        </form>
      )}
    </div>
  );
}

/** The people of my teams who are not invited yet, each once. */
function useColleagues(attendees: readonly Attendee[]): { id: string; displayName: string }[] {
  const { data: teams = [] } = useTeams();
  const all = new Map(teams.flatMap(({ members }) => members.filter(({ me }) => !me).map((member) => [member.id, member] as const)));
  attendees.forEach(({ personId }) => all.delete(personId));
  return [...all.values()].sort((one, other) => one.displayName.localeCompare(other.displayName));
}
