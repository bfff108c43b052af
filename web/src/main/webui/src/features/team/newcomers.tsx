import { Trans } from '@lingui/react/macro';
import type { TeamWithMembers } from '../../api/booking/types.gen';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';

/** Who has just joined and who shows them round; nothing when nobody has. */
export function Newcomers({ team }: { team: TeamWithMembers }) {
  const newcomers = team.members.filter(({ newcomer }) => newcomer);
  if (newcomers.length === 0) return null;
  return (
    <Card title={<Trans>New in the team</Trans>}>
      <ul className="fp-newcomers">
        {newcomers.map(({ id, displayName, me, mentor }) => (
          <li key={id} className="fp-newcomers__one">
            <Icon name="seedling" />
            <div>
              <strong>{displayName}</strong>
              {mentor && (
                <p className="fp-soft">
                  {me ? <Trans>{mentor.displayName} shows you round.</Trans> : <Trans>{mentor.displayName} shows them round.</Trans>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="fp-soft fp-small">
        <Trans>A desk nearby or coffee together makes the first weeks easier.</Trans>
      </p>
    </Card>
  );
}
