import { Trans, useLingui } from '@lingui/react/macro';
import type { PresenceDay, TeamWithMembers } from '../../api/booking/types.gen';
import { Table } from '../../ui/table';
import type { Day } from '../../ui/time';
import { capital, formatDay } from '../../ui/when';
import { Member } from './member';
import { Seat } from './seat';
import { TeamDayLink } from './team-day-link';

/** People by days, for a wide screen. */
export function PresenceTable({ team, days, today, building }: { team: TeamWithMembers; days: PresenceDay[]; today: Day; building: boolean }) {
  const { t } = useLingui();
  return (
    <div className="fp-presence__table">
      <Table caption={t`Who of ${team.name} is in`} captionUnseen>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Colleague</Trans>
            </th>
            {days.map(({ date, people, teamDays }) => (
              <th key={date} scope="col" className={date === today ? 'fp-presence__today' : undefined}>
                {capital(formatDay(date))}
                <span className="fp-presence__count">
                  <Trans>{new Set(people.map(({ personId }) => personId)).size} in</Trans>
                </span>
                {teamDays.map((one) => (
                  <TeamDayLink key={one.teamDayId} day={one} />
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {team.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <Member member={member} />
              </th>
              {days.map(({ date, people }) => {
                const seats = people.filter(({ personId }) => personId === member.id);
                return (
                  <td key={date} className={date === today ? 'fp-presence__today' : undefined}>
                    {seats.length === 0 && (
                      <span className="fp-unseen">
                        <Trans>Not shown</Trans>
                      </span>
                    )}
                    {seats.map((seat) => (
                      <Seat key={seat.start} seat={seat} building={building} />
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
