import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { TeamDay, TeamWithMembers } from '../../api/booking/types.gen';
import { datesToCome, useTeamDays } from '../../api/teams';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { formatDay } from '../../ui/when';

/** The team days to come, each with its state and what it asks of me. */
export function TeamDayList({ team }: { team: TeamWithMembers }) {
  const { data, error, isPending, refetch } = useTeamDays();
  const coming = (data ?? []).filter((day) => day.teamId === team.id && isComing(day));
  return (
    <Card title={<Trans>Team days</Trans>}>
      {isPending && <Skeleton lines={3} />}
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data && coming.length === 0 && (
        <p className="fp-soft">
          <Trans>No team day is planned. Propose one, and everybody can say which dates suit.</Trans>
        </p>
      )}
      {coming.length > 0 && (
        <ul className="fp-team-days">
          {coming.map((day) => (
            <li key={day.id} className="fp-team-days__one">
              <Link to="/team-days/$teamDayId" params={{ teamDayId: day.id }}>
                {day.purpose || <Trans>Team day</Trans>}
              </Link>
              <span className="fp-soft">
                {day.buildingName} · {(day.date ? [day.date] : datesToCome(day).map(({ date }) => date)).map((date) => formatDay(date)).join(', ')}
              </span>
              <State day={day} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function isComing(day: TeamDay): boolean {
  const { status, date, zone } = day;
  if (status === 'AGREED') return date !== null && date >= dayIn(zone);
  return status === 'PROPOSED' && datesToCome(day).length > 0;
}

function State({ day }: { day: TeamDay }) {
  if (day.status === 'AGREED') {
    return (
      <Badge look="good">
        <Trans>Agreed</Trans>
      </Badge>
    );
  }
  return datesToCome(day).some(({ mine }) => mine === null) ? (
    <Badge look="warn">
      <Trans>Waits for your answer</Trans>
    </Badge>
  ) : (
    <Badge look="info">
      <Trans>Proposed</Trans>
    </Badge>
  );
}
