import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TeamWithMembers } from '../../api/booking/types.gen';
import { useTeamDays, useTeams } from '../../api/teams';
import { Button, ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { usePresence } from '../../api/team-presence';
import { useVisibility } from './get-visibility';
import { GroupsLeftOut } from './groups-left-out';
import { Newcomers } from './newcomers';
import { PresenceWeek, useShownWeek } from './presence-week';
import { ProposeDialog } from './propose-dialog';
import { TeamDayList } from './team-day-list';
import { VisibilityCard } from './visibility-card';
import './team-page.css';

const route = getRouteApi('/shell/team');

/** When the team is in, its team days, and who sees me. */
export function TeamPage() {
  const { t } = useLingui();
  const { team: wanted } = route.useSearch();
  const { data, error, isPending, refetch } = useTeams();
  const [proposing, setProposing] = useState(false);
  const teams = data ?? [];
  const team = teams.find(({ id }) => id === wanted) ?? teams[0];
  return (
    <Page
      title={t`My team`}
      lead={team?.name ?? (isPending && '…')}
      wide
      actions={
        (team || isPending) && (
          <Button look="primary" icon={<Icon name="calendar" />} aria-disabled={isPending || undefined} onClick={() => setProposing(true)}>
            <Trans>Propose a team day</Trans>
          </Button>
        )
      }
    >
      <div className="fp-stack">
        {isPending && <Skeleton lines={8} />}
        {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
        {data && !team && (
          <>
            <NoTeam />
            <GroupsLeftOut reasons={['LOOKS_LIKE', 'NOT_A_TEAM_PATH', 'OTHER_ORGANISATION']} />
            <VisibilityCard />
          </>
        )}
        {team && (
          <>
            {teams.length > 1 && <TeamChoice teams={teams} team={team} />}
            <InTeam team={team} />
            <ProposeDialog key={team.id} team={team} open={proposing} onClose={() => setProposing(false)} />
          </>
        )}
      </div>
    </Page>
  );
}

/** All of it at once, so that nothing moves under the reader's eyes. */
function InTeam({ team }: { team: TeamWithMembers }) {
  const presence = usePresence(team.id, useShownWeek().monday);
  const teamDays = useTeamDays();
  const visibility = useVisibility();
  if (presence.isPending || teamDays.isPending || visibility.isPending) return <Skeleton lines={12} />;
  return (
    <>
      <PresenceWeek team={team} />
      <div className="fp-team__beside">
        <TeamDayList team={team} />
        <Newcomers team={team} />
        <VisibilityCard />
        <GroupsLeftOut reasons={['LOOKS_LIKE']} />
      </div>
    </>
  );
}

function TeamChoice({ teams, team }: { teams: TeamWithMembers[]; team: TeamWithMembers }) {
  const navigate = route.useNavigate();
  return (
    <SelectField
      label={<Trans>Team</Trans>}
      value={team.id}
      onChange={(event) => void navigate({ search: (was) => ({ ...was, team: event.target.value }), replace: true, resetScroll: false })}
    >
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function NoTeam() {
  return (
    <Empty
      icon="team"
      title={<Trans>You are not in a team yet</Trans>}
      action={
        <ButtonLink to="/book">
          <Trans>Find a space</Trans>
        </ButtonLink>
      }
    >
      <p>
        <Trans>Ask the administrator of your organisation to add you to your team.</Trans>
      </p>
    </Empty>
  );
}
