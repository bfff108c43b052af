import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { PresenceTeamDay } from '../../api/booking/types.gen';
import { Icon } from '../../ui/icon';

/** The team day of a date, agreed or one of several dates that were proposed. */
export function TeamDayLink({ day: { teamDayId, purpose, status } }: { day: PresenceTeamDay }) {
  return (
    <Link to="/team-days/$teamDayId" params={{ teamDayId }} className="fp-team-day-link">
      <Icon name="team" size={16} />
      <span>
        {purpose || <Trans>Team day</Trans>}
        {status === 'PROPOSED' && (
          <>
            {' '}
            <Trans>(proposed)</Trans>
          </>
        )}
      </span>
    </Link>
  );
}
