import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { signInAddress, useSession } from '../../api/session';
import { onSessionEnded } from '../../api/session-state';
import type { Snapshot } from '../../api/occupancy/types.gen';
import { ButtonAnchor } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { dayIn } from '../../ui/time';
import { capital, formatDay, formatNumber, formatTime, useNow } from '../../ui/when';
import { peakAheadWords } from './peak-words';
import { useExpectedHours } from './get-expected-hours';
import { Freshness } from './freshness';
import { useIsClosed } from './is-closed';
import type { Liveness } from '../../api/live-stream';
import { ScreenFloors } from './screen-floors';
import { useBuildingNow } from './use-building-now';
import { useScreenAwake } from './use-screen-awake';
import './screen.css';

const route = getRouteApi('/screen/$buildingId');

/** Milliseconds after which what is expected is of another time. */
const OLD = 5 * 60_000;

/** The screen in the lobby: where a desk is free, readable from five metres. Only counts, never a space or a person. */
export function ScreenPage() {
  const session = useSession();
  const { buildingId } = route.useParams();
  return <main className="fp-screen">{session.signedIn ? <Screen key={buildingId} buildingId={buildingId} /> : <SignIn />}</main>;
}

function Screen({ buildingId }: { buildingId: string }) {
  const { t } = useLingui();
  const { places, liveness, changedAt, problem, retry } = useBuildingNow(buildingId);
  const signedOut = useSignedOut(liveness);
  useScreenAwake();
  useRetryWhile(problem !== null, retry);
  useEffect(() => {
    document.title = `${places?.name ?? t`Free now`} · Flexplek`;
  }, [places?.name, t]);
  if (problem && signedOut) return <SignIn />;
  if (problem) return <ProblemMessage problem={problem} onRetry={() => void retry()} />;
  if (!places) {
    return (
      <h1>
        <Trans>Free now</Trans>
      </h1>
    );
  }
  return (
    <>
      <ScreenHead places={places} liveness={liveness} changedAt={changedAt} signedOut={signedOut} />
      <ScreenFloors places={places} stale={liveness.is === 'stale'} />
    </>
  );
}

interface ScreenHeadProps {
  places: Snapshot;
  liveness: Liveness;
  changedAt: Date | undefined;
  signedOut: boolean;
}

function ScreenHead({ places, liveness, changedAt, signedOut }: ScreenHeadProps) {
  const now = useNow(5);
  const { free, capacity } = places.building.desks;
  const today = dayIn(places.zone, now);
  const closed = useIsClosed()(places.buildingId);
  const { data: expected, dataUpdatedAt } = useExpectedHours(places.buildingId);
  const isTold = expected && !expected.stale && now.getTime() - dataUpdatedAt < OLD;
  return (
    <header className="fp-screen__head">
      <div>
        <h1>{places.name}</h1>
        <p className="fp-screen__total">
          {closed ? (
            closed === 'today' ? <Trans>Closed today</Trans> : <Trans>Closed now</Trans>
          ) : (
            <>
              <strong className="fp-number">{formatNumber(free)}</strong>{' '}
              <span>
                <Trans>of {formatNumber(capacity)} desks free</Trans>
              </span>
            </>
          )}
        </p>
        {isTold && !closed && liveness.is !== 'stale' && <p className="fp-screen__ahead">{peakAheadWords(expected.building, expected.at, places.zone)}</p>}
        {liveness.is === 'stale' && (signedOut ? <SignInLine since={liveness.since} zone={places.zone} /> : <Freshness liveness={liveness} changedAt={changedAt} zone={places.zone} />)}
      </div>
      <p className="fp-screen__clock">
        <time className="fp-number" dateTime={now.toISOString()}>
          {formatTime(places.zone, now)}
        </time>
        <span>{capital(formatDay(today, 'long'))}</span>
      </p>
    </header>
  );
}

/** In place of a dialog: the figures stay, and whoever passes knows what they are worth. */
function SignInLine({ since, zone }: { since: Date; zone: string }) {
  const here = useLocation({ select: (location) => location.href });
  return (
    <p className="fp-freshness fp-freshness--stale" role="status">
      <Icon name="clock" />
      <span>
        <Trans>
          Not up to date since {formatTime(zone, since)}: this screen is signed out. <a href={signInAddress(here)}>Sign in again</a>
        </Trans>
      </span>
    </p>
  );
}

function SignIn() {
  const here = useLocation({ select: (location) => location.href });
  return (
    <div className="fp-screen__sign-in">
      <h1>
        <Trans>This screen has to be signed in</Trans>
      </h1>
      <p>
        <Trans>Sign in with an account for this screen. Once a day somebody has to do that again.</Trans>
      </p>
      <ButtonAnchor look="primary" href={signInAddress(here)}>
        <Trans>Sign in</Trans>
      </ButtonAnchor>
    </div>
  );
}

/** Whether the session has ended; it may be there again, signed in from another window. */
function useSignedOut(liveness: Liveness): boolean {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  useEffect(() => {
    if (liveness.is === 'live') setEnded(false);
  }, [liveness.is]);
  return ended;
}

/** Nobody stands beside a wall screen to press "try again". */
function useRetryWhile(failing: boolean, retry: () => unknown) {
  useEffect(() => {
    if (!failing) return;
    const timer = setInterval(() => void retry(), 15_000);
    return () => clearInterval(timer);
  }, [failing, retry]);
}
