import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { TeamDay } from '../../api/booking/types.gen';
import { useMyId } from '../../api/my-id';
import { useTeams } from '../../api/teams';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';

/** Where everybody who comes sits, and who is in another building that day. */
export function Places({ day }: { day: TeamDay }) {
  const me = useMyId();
  const { data: teams = [] } = useTeams();
  const members = teams.find(({ id }) => id === day.teamId)?.members ?? [];
  const nameOf = (personId: string) => members.find(({ id }) => id === personId)?.displayName;
  const places = [...(day.places ?? [])].sort((a, b) => Number(b.personId === me) - Number(a.personId === me));
  const comes = day.candidates.some(({ date, mine }) => date === day.date && mine === 'YES');
  const isMissing = comes && day.status === 'AGREED' && ![...places.map(({ personId }) => personId), ...(day.elsewhere ?? [])].includes(me ?? '');
  const elsewhere = (day.elsewhere ?? []).flatMap((personId) => nameOf(personId) ?? []);
  return (
    <Card title={<Plural value={places.length} one="# place booked" other="# places booked" />}>
      {places.length === 0 && (
        <p className="fp-soft">
          <Trans>Nobody has a place for this day yet.</Trans>
        </p>
      )}
      <ul className="fp-places">
        {places.map(({ personId, bookingId, spaceName }) => (
          <li key={bookingId} className="fp-places__one">
            <Icon name="desk" />
            <span>
              {nameOf(personId) ?? <Trans>A colleague</Trans>}{' '}
              {personId === me && (
                <Badge look="mine">
                  <Trans>You</Trans>
                </Badge>
              )}
            </span>
            {personId === me ? (
              <Link to="/bookings/$bookingId" params={{ bookingId }}>
                {spaceName}
              </Link>
            ) : (
              <strong>{spaceName}</strong>
            )}
          </li>
        ))}
      </ul>
      {isMissing && (
        <p>
          <Trans>You have no place in this building that day yet.</Trans>{' '}
          <Link to="/book" search={{ building: day.buildingId, ...(day.date !== null && { date: day.date }) }}>
            <Trans>Find a place</Trans>
          </Link>
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className="fp-soft">
          <Trans>In another building that day: {elsewhere.join(', ')}</Trans>
        </p>
      )}
    </Card>
  );
}
