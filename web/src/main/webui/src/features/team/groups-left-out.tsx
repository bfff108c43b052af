import { Trans, useLingui } from '@lingui/react/macro';
import type { Why } from '../../api/booking/types.gen';
import { Card } from '../../ui/card';
import { useGroupsLeftOut } from './get-groups-left-out';

/** Why a group of mine is no team here; nothing when none was left out for one of the reasons. */
export function GroupsLeftOut({ reasons }: { reasons: Why[] }) {
  const { t } = useLingui();
  const { data } = useGroupsLeftOut();
  const leftOut = (data ?? []).filter(({ reason }) => reasons.includes(reason));
  if (leftOut.length === 0) return null;
  const words: Record<Why, string> = {
    LOOKS_LIKE: t`It is called almost as another team is: only capitals, spaces or the like differ.`,
    NOT_A_TEAM_PATH: t`It is not the group of a team.`,
    OTHER_ORGANISATION: t`It belongs to another organisation.`,
  };
  return (
    <Card title={<Trans>Your groups that are no team here</Trans>}>
      <ul>
        {leftOut.map(({ group, reason }) => (
          <li key={group}>
            <strong>{group}</strong> <span className="fp-soft">{words[reason]}</span>
          </li>
        ))}
      </ul>
      <p className="fp-soft fp-small">
        <Trans>Is one of them your team? Tell whoever looks after the groups of your organisation.</Trans>
      </p>
    </Card>
  );
}
