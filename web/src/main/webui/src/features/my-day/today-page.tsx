import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useBuildings } from '../../api/buildings';
import { useHome } from '../../api/likely-place';
import { useUnread } from '../../api/messages';
import { useMyBookings } from '../../api/my-bookings';
import { useOffline } from '../../api/offline-copy';
import { useLooksAfterBuildings, useMe } from '../../api/session';
import { useTeamDays } from '../../api/teams';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { NotRead } from '../../ui/not-read';
import { Page } from '../../ui/page';
import { usePart } from '../../ui/part';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { capital, formatDay, useNow } from '../../ui/when';
import { useWaiting } from '../waitlist/get-waiting';
import type { MyWaitingProps } from '../waitlist/my-waiting';
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
  const { home } = useHome();
  const zone = home?.zone ?? mine[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const next = mine.find((booking) => isLive(booking, now));
  const waiting = useWaiting();
  const entries = waiting.data ?? [];
  const { Part: MyWaiting, loading } = usePart<MyWaitingProps>('my-waiting', entries.length > 0);
  const { Part: MyExchanges } = usePart<object>('my-exchanges', true);
  const { Part: MyMeetings } = usePart<{ now: Date }>('my-meetings', true);
  const { Part: MyGuests } = usePart<{ now: Date }>('my-guests', true);
  const { Part: ForOthers } = usePart<{ now: Date }>('for-others', true);
  const awaited = useAwaited(buildings.isLoading, useTeamDays().isLoading, useUnread().isLoading, waiting.isLoading, loading);
  const offline = useOffline();
  const pending = bookings.isPending || (awaited && !offline);
  return (
    <Page title={greeting} lead={capital(formatDay(dayIn(zone, now), 'long'))}>
      {bookings.error && <ProblemMessage problem={bookings.error} onRetry={() => void bookings.refetch()} />}
      <div className="fp-today">
        <div className="fp-stack">
          {pending && (
            <Card look="accent">
              <Skeleton lines={7} />
            </Card>
          )}
          {!pending && (
            <>
              <NotRead title={<Trans>What you wait for</Trans>} query={waiting} />
              {MyWaiting && <MyWaiting entries={entries} only="offers" />}
              {MyExchanges && <MyExchanges />}
              {next && <NextBooking key={next.id} booking={next} now={now} />}
              {bookings.data && !next && <NothingBooked />}
              {bookings.data && buildings.data && (
                <NearTeam bookings={mine} buildings={buildings.data} today={dayIn(zone, now)} first={!next || stateOf(next, now) !== 'check-in-open'} />
              )}
              {MyWaiting && <MyWaiting entries={entries} only="waiting" />}
              <TeamAnswers />
              <UnreadMessages now={now} />
              {MyMeetings && <MyMeetings now={now} />}
            </>
          )}
        </div>
        {pending ? (
          <Card title={<Trans>My week</Trans>}>
            <Skeleton lines={10} />
          </Card>
        ) : (
          bookings.data && (
            <div className="fp-stack">
              <Week bookings={mine} home={home} zone={zone} now={now} />
              {ForOthers && <ForOthers now={now} />}
              {MyGuests && <MyGuests now={now} />}
            </div>
          )
        )}
      </div>
    </Page>
  );
}

/** All of it at once, so that nothing moves under the reader's eyes; but my bookings wait for nothing long. */
const PATIENCE = 1_500;

function useAwaited(...loading: boolean[]): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return !over && loading.some(Boolean);
}

/** Whoever looks after buildings came for them, and not for a desk. */
function NothingBooked() {
  const caretaker = useLooksAfterBuildings();
  return (
    <Card title={<Trans>You have no booking yet</Trans>}>
      <p className="fp-soft">
        {caretaker ? (
          <Trans>See how full the buildings are now, or look after their spaces.</Trans>
        ) : (
          <Trans>Working at home is fine, too. When you come in, choose a desk or room here.</Trans>
        )}
      </p>
      <div className="fp-row">
        {caretaker && (
          <>
            <ButtonLink to="/live">
              <Trans>Buildings now</Trans>
            </ButtonLink>
            <ButtonLink to="/manage">
              <Trans>Manage</Trans>
            </ButtonLink>
          </>
        )}
        <ButtonLink to="/book">
          <Trans>Find a space</Trans>
        </ButtonLink>
      </div>
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
