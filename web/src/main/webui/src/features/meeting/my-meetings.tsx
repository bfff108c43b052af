import { Trans, useLingui } from '@lingui/react/macro';
import { useDecline, useInvitations } from '../../api/invitations';
import type { Invitation } from '../../api/booking/types.gen';
import { useMyId } from '../../api/my-id';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { NotRead } from '../../ui/not-read';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { capital, formatWhen } from '../../ui/when';

/** What I am invited to, and may say no to; nothing when there is none of it. */
export function MyMeetings({ now }: { now: Date }) {
  const invitations = useInvitations();
  const { data } = invitations;
  if (!data) return <NotRead title={<Trans>Invitations</Trans>} query={invitations} />;
  if (data.length === 0) return null;
  return (
    <Card title={<Trans>You are invited</Trans>}>
      <ul className="fp-day__list">
        {data.map((invitation) => (
          <Line key={invitation.bookingId} invitation={invitation} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ invitation: { bookingId, title, hostName, spaceName, buildingName, floorName, zone, start, end }, now }: { invitation: Invitation; now: Date }) {
  const { t } = useLingui();
  const me = useMyId();
  const decline = useDecline(me);
  const what = title ?? t`With ${hostName}`;
  const sayNo = () => {
    // The line may go before all is read again, and what is to be told with it.
    void decline.mutateAsync(bookingId).then(
      () => toast({ text: t`${hostName} is told that you do not come.` }),
      () => undefined, // shown below
    );
    // The line goes once it is so, and the button with it.
    focusHeading();
  };
  return (
    <li className="fp-day__line">
      <Icon name="room" />
      <div>
        <strong>{what}</strong>
        <p>{capital(formatWhen(zone, start, end, now))}</p>
        <p className="fp-soft">
          {[spaceName, buildingName, floorName].join(', ')} · <Trans>invited by {hostName}</Trans>
        </p>
        {decline.error && <ProblemMessage problem={decline.error} onRetry={sayNo} />}
      </div>
      <Button look="quiet" busy={decline.isPending} disabled={!me} aria-label={t`I do not come: ${what}`} onClick={sayNo}>
        <Trans>I do not come</Trans>
      </Button>
    </li>
  );
}
