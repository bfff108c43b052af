import { Trans, useLingui } from '@lingui/react/macro';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { useMyBookings } from '../../api/my-bookings';
import { useMe } from '../../api/session';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { capital, formatDay, useNow } from '../../ui/when';
import { isLive, stateOf } from './booking-state';
import { NearTeam } from './near-team';
import { NextBooking } from './next-booking';
import { TeamAnswers } from './team-answers';
import { UnreadMessages } from './unread-messages';
import { Week } from './week';
import './today-page.css';

/** My day at a glance: the next booking, the week, and what waits for me. */
export function TodayPage() {
  const now = useNow();
  const greeting = useGreeting(now);
  const bookings = useMyBookings();
  const buildings = useBuildings();
  const mine = bookings.data ?? [];
  const home = homeOf(mine, buildings.data ?? []);
  const zone = home?.zone ?? mine[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const next = mine.find((booking) => isLive(booking, now));
  return (
    <Page title={greeting} lead={capital(formatDay(dayIn(zone, now), 'long'))}>
      {bookings.error && <ProblemMessage problem={bookings.error} onRetry={() => void bookings.refetch()} />}
      <div className="fp-today">
        <div className="fp-stack">
          {bookings.isPending && (
            <Card look="accent">
              <Skeleton lines={7} />
            </Card>
          )}
          {next && <NextBooking key={next.id} booking={next} now={now} />}
          {bookings.data && !next && <NothingBooked />}
          {bookings.data && home && <NearTeam bookings={mine} home={home} now={now} first={!next || stateOf(next, now) !== 'check-in-open'} />}
          <TeamAnswers />
          <UnreadMessages now={now} />
        </div>
        {bookings.isPending ? (
          <Card title={<Trans>My week</Trans>}>
            <Skeleton lines={10} />
          </Card>
        ) : (
          bookings.data && <Week bookings={mine} home={home} zone={zone} now={now} />
        )}
      </div>
    </Page>
  );
}

function NothingBooked() {
  return (
    <Card>
      <Empty
        icon="seedling"
        title={<Trans>You have no booking yet</Trans>}
        action={
          <ButtonLink to="/book">
            <Trans>Find a space</Trans>
          </ButtonLink>
        }
      >
        <p>
          <Trans>Working at home is fine, too. When you come in, choose a desk or room here.</Trans>
        </p>
      </Empty>
    </Card>
  );
}

function useGreeting(now: Date): string {
  const { t } = useLingui();
  const [first = ''] = useMe().name.split(' ');
  const hour = now.getHours();
  if (hour < 6 || hour >= 18) return t`Good evening, ${first}`;
  return hour < 12 ? t`Good morning, ${first}` : t`Good afternoon, ${first}`;
}

/** The building of my latest booking, else the first that my organisation uses. */
function homeOf(bookings: Booking[], buildings: BuildingView[]): BuildingView | undefined {
  const latest = bookings.at(-1);
  return buildings.find((building) => building.id === latest?.buildingId) ?? buildings[0];
}
