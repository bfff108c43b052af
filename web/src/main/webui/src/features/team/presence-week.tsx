import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { TeamWithMembers } from '../../api/booking/types.gen';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { addDays, dayIn, isDay, mondayOf, weekday, weekOf, type Day } from '../../ui/time';
import { formatDay, useNow } from '../../ui/when';
import { usePresence } from '../../api/team-presence';
import { PresenceDays } from './presence-days';
import { PresenceTable } from './presence-table';

const route = getRouteApi('/shell/team');

/** The week of the address, by its Monday, and today. */
export function useShownWeek(): { monday: Day; today: Day } {
  const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, useNow(60));
  return { monday: shownWeek(route.useSearch().week, today), today };
}

/** Who is in, a week at a time: a table where there is room, else day after day. */
export function PresenceWeek({ team }: { team: TeamWithMembers }) {
  const { monday, today } = useShownWeek();
  const { data, error, isPending, isPlaceholderData, refetch } = usePresence(team.id, monday);
  const days = (data?.days ?? []).filter(({ date, people, teamDays }) => weekday(date) < 6 || people.length > 0 || teamDays.length > 0);
  const buildings = new Map(days.flatMap(({ people }) => people.map((seat) => [seat.buildingId, seat.buildingName])));
  const only = buildings.size === 1 ? [...buildings.values()] : [];
  const [first, last] = [formatDay(monday), formatDay(addDays(monday, 6))];
  return (
    <Card title={<Trans>Who is in</Trans>} actions={<Weeks team={team} monday={monday} today={today} />}>
      <p className="fp-soft" aria-live="polite">
        <Trans>Week {weekOf(monday)}</Trans> · {[`${first} – ${last}`, ...only].join(' · ')}
      </p>
      {isPending && <Skeleton lines={6} />}
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data && (
        <div className="fp-presence" aria-busy={isPlaceholderData}>
          <PresenceTable team={team} days={days} today={today} building={buildings.size > 1} />
          <PresenceDays days={days} today={today} building={buildings.size > 1} />
          <p className="fp-soft fp-small">
            <Trans>Everybody decides who sees when they are in; who is not shown may be in all the same.</Trans>
          </p>
        </div>
      )}
    </Card>
  );
}

function Weeks({ team, monday, today }: { team: TeamWithMembers; monday: Day; today: Day }) {
  const { t } = useLingui();
  const present = presentWeek(today);
  const to = (shown: Day) => ({ team: team.id, ...(shown === present ? {} : { week: shown }) });
  return (
    <nav className="fp-row" aria-label={t`Weeks`}>
      {monday > addDays(mondayOf(today), -7) && (
        <ButtonLink to="/team" search={to(addDays(monday, -7))} resetScroll={false} icon={<Icon name="left" />} aria-label={t`Week before`} />
      )}
      {monday !== present && (
        <ButtonLink to="/team" search={to(present)} resetScroll={false}>
          {present === mondayOf(today) ? <Trans>This week</Trans> : <Trans>Next week</Trans>}
        </ButtonLink>
      )}
      <ButtonLink to="/team" search={to(addDays(monday, 7))} resetScroll={false} icon={<Icon name="right" />} aria-label={t`Week after`} />
    </nav>
  );
}

/** The week that counts, by its Monday: in a weekend the one to come, as on the page Today. */
function presentWeek(today: Day): Day {
  return mondayOf(weekday(today) > 5 ? addDays(today, 2) : today);
}

/** The Monday of the week that is asked for; never longer ago than last week, which is as far as presence is told. */
export function shownWeek(week: string | undefined, today: Day): Day {
  const present = presentWeek(today);
  if (!isDay(week)) return present;
  const monday = mondayOf(week);
  return monday < addDays(mondayOf(today), -7) || monday > addDays(present, 364) ? present : monday;
}
