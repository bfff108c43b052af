import { Trans } from '@lingui/react/macro';
import type { PresenceDay } from '../../api/booking/types.gen';
import type { Day } from '../../ui/time';
import { capital, nearDay, useLanguage } from '../../ui/when';
import { Member } from './member';
import { Seat } from './seat';
import { TeamDayLink } from './team-day-link';

/** Day after day with those who are in, for a phone. */
export function PresenceDays({ days, today }: { days: PresenceDay[]; today: Day }) {
  useLanguage();
  return (
    <ol className="fp-presence__days">
      {days.map(({ date, people, teamDays }) => (
        <li key={date} className="fp-presence__day">
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
                  <Seat seat={seat} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
