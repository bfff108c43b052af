import { Trans } from '@lingui/react/macro';
import type { PresenceDay } from '../../api/booking/types.gen';
import type { Day } from '../../ui/time';
import { capital, nearDay, useLanguage } from '../../ui/when';
import { Member } from './member';
import { Seat } from './seat';
import { TeamDayLink } from './team-day-link';

/** Day after day with those who are in, for a phone: from today on, then the days that have passed. */
export function PresenceDays({ days, today, building }: { days: PresenceDay[]; today: Day; building: boolean }) {
  useLanguage();
  const passed = days.filter(({ date }) => date < today);
  const coming = days.filter(({ date }) => date >= today);
  return (
    <ol className="fp-presence__days">
      {[...coming, ...passed].map(({ date, people, teamDays }) => (
        <li key={date} className={date < today ? 'fp-presence__day fp-presence__day--passed' : 'fp-presence__day'}>
          <h3>{capital(nearDay(date, today))}</h3>
          {teamDays.map((one) => (
            <TeamDayLink key={one.teamDayId} day={one} />
          ))}
          {people.length === 0 ? (
            <p className="fp-soft">
              <Trans>Nobody shown</Trans>
            </p>
          ) : (
            <ul className="fp-presence__people">
              {people.map((seat) => (
                <li key={seat.personId + seat.start} className="fp-presence__person">
                  <Member member={seat} />
                  <Seat seat={seat} building={building} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
