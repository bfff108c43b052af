import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { TeamDay } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { useMyId } from '../../api/my-id';
import type { Versioned } from '../../api/versioned';
import { announce } from '../../ui/announcer';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { capital, formatDay, useNow } from '../../ui/when';
import { CallOff } from './call-off';
import { Candidates } from './candidates';
import { isGone, useTeamDay } from './get-team-day';
import { Places } from './places';
import './team-day-page.css';

const route = getRouteApi('/shell/team-days/$teamDayId');

/** One team day: which dates suit whom, and where the team sits once it agreed. */
export function TeamDayPage() {
  const { t } = useLingui();
  const { teamDayId } = route.useParams();
  const { data: known, error, isPending, refetch } = useTeamDay(teamDayId);
  const shown = isGone(error) ? undefined : known;
  const data = shown?.thing;
  const title = data ? data.purpose || t`Team day of ${data.teamName}` : t`Team day`;
  return (
    <Page
      title={title}
      lead={data && <Lead day={data} />}
      before={
        <Link to="/team" search={data ? { team: data.teamId } : {}} className="fp-back">
          <Icon name="left" size={18} /> <Trans>To my team</Trans>
        </Link>
      }
    >
      {isPending && <Skeleton lines={6} />}
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {shown && <Inside known={shown} />}
    </Page>
  );
}

function Lead({ day }: { day: TeamDay }) {
  return (
    <>
      {day.teamName} · {day.buildingName}
    </>
  );
}

function Inside({ known }: { known: Versioned<TeamDay> }) {
  const day = known.thing;
  const organiser = useMyId() === day.organiserId;
  const today = dayIn(day.zone, useNow(60));
  useToldOfOthers(day, organiser);
  const open = (day.status === 'PROPOSED' || day.status === 'AGREED') && (day.date === null || day.date >= today);
  return (
    <div className="fp-stack">
      <State day={day} />
      {day.status !== 'CANCELLED' && day.date !== null && <Places day={day} />}
      {open && <Candidates known={known} today={today} organiser={organiser} />}
      {open && organiser && <CallOff known={known} />}
    </div>
  );
}

/** Says what happens while one looks; only the organiser agrees and calls off, who is told of their own acts already. */
function useToldOfOthers(day: TeamDay, organiser: boolean) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const before = useRef(day.status);
  useEffect(() => {
    const was = before.current;
    before.current = day.status;
    if (was === day.status || organiser) return;
    const date = day.date === null ? '' : formatDay(day.date, 'long');
    if (day.status === 'AGREED') announce(t`The team agreed on ${date}.`);
    if (day.status === 'CANCELLED') announce(t`The team day was called off.`);
    // With it places came or went, of which one may be mine.
    void bookingsChanged(queries);
  }, [day.status, day.date, organiser, queries, t]);
}

function State({ day }: { day: TeamDay }) {
  const date = day.date === null ? '' : capital(formatDay(day.date, 'long'));
  switch (day.status) {
    case 'PROPOSED':
      return (
        <p className="fp-team-day__state">
          <Badge look="info">
            <Trans>Proposed</Trans>
          </Badge>
          <Trans>The team has not agreed on a date yet.</Trans>
        </p>
      );
    case 'CANCELLED':
      return (
        <Card look="flat">
          <p className="fp-team-day__state">
            <Badge look="out">
              <Trans>Called off</Trans>
            </Badge>
            <Trans>This team day does not go ahead. Its places were given back.</Trans>
          </p>
        </Card>
      );
    case 'AGREED':
    case 'HELD':
      return (
        <p className="fp-team-day__state">
          <Badge look="good">{day.status === 'AGREED' ? <Trans>Agreed</Trans> : <Trans>Held</Trans>}</Badge>
          <strong className="fp-team-day__date">{date}</strong>
        </p>
      );
  }
}
