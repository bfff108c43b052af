import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { AwaitedArrival, Booking } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import type { Versioned } from '../../api/versioned';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { Skeleton } from '../../ui/skeleton';
import { dayIn } from '../../ui/time';
import { TimeField } from '../../ui/time-field';
import { toast } from '../../ui/toast';
import { formatTime } from '../../ui/when';
import { ZoneNote } from '../../ui/zone-note';
import { useComeLater, useExpectedArrival } from './expected-arrival';
import { allTimes, soonTimes } from './later-times';

interface FormProps {
  booking: Booking;
  now: Date;
  onClose: () => void;
}

/** What may be said by now of when one comes; loaded when somebody says so. */
export function WhatMayBeSaid(props: FormProps) {
  const { data, error, refetch } = useExpectedArrival(props.booking.id);
  if (error && !data) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  return data ? <LaterForm {...props} seen={data} /> : <Skeleton lines={4} />;
}

/** A few times at once, another of one's own, and back to the start. */
function LaterForm({ booking, now, seen, onClose }: FormProps & { seen: Versioned<AwaitedArrival> }) {
  const { t } = useLingui();
  const { zone, start } = booking;
  const { expectedAt, latest } = seen.thing;
  const later = useComeLater();
  const waits = latest === null ? undefined : { start, latest };
  const times = waits ? allTimes(waits, now) : [];
  const [chosen, setChosen] = useState<string>();
  const own = times.find((time) => time === chosen) ?? times.find((time) => expectedAt !== null && Date.parse(time) === Date.parse(expectedAt)) ?? times[0];
  const until = latest === null ? '' : formatTime(zone, latest);
  const time = expectedAt === null ? '' : formatTime(zone, expectedAt);

  const say = (at: string | null) => {
    // The form may go before all is read again, and what is to be told with it.
    void later.mutateAsync({ bookingId: booking.id, etag: seen.etag, expectedAt: at }).then(
      (said) => {
        toast({ text: told(said.thing), undo: () => void undo(said) });
        onClose();
      },
      () => undefined,
    );
  };

  const undo = ({ thing, etag }: Versioned<Booking>) =>
    later.mutateAsync({ bookingId: thing.id, etag, expectedAt }).then(
      (back) => toast({ text: told(back.thing) }),
      (cause: unknown) => toast({ text: t`It stays as it is now: ${problemWords(Problem.of(cause)).title}.`, look: 'danger' }),
    );

  const told = (said: Booking): string => {
    const closes = formatTime(zone, said.checkInCloses);
    if (said.expectedAt === null) return t`The space waits until ${closes}, as before.`;
    const at = formatTime(zone, said.expectedAt);
    return t`You come at ${at}. The space waits until ${closes}.`;
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (own !== undefined) say(own);
  };

  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {later.error && <ProblemMessage problem={later.error} />}
      {expectedAt !== null && (
        <p>
          <Trans>You said that you come at {time}.</Trans>
        </p>
      )}
      {waits && own !== undefined ? (
        <>
          <p className="fp-soft">
            <Trans>The space waits for you from then on. The latest you can say is {until}.</Trans>
          </p>
          <div className="fp-row">
            {soonTimes(waits, now).map(({ minutes, at }) => {
              const when = formatTime(zone, at);
              return (
                <Button key={minutes} busy={later.isPending && later.variables.expectedAt === at} onClick={() => say(String(at))}>
                  <Trans>
                    <Plural value={minutes} one="# minute" other="# minutes" />: {when}
                  </Trans>
                </Button>
              );
            })}
          </div>
          <TimeField label={t`Another time`} value={own} times={times} say={(time) => formatTime(zone, time)} onChange={setChosen} />
          <ZoneNote zone={zone} day={dayIn(zone, start)} />
        </>
      ) : (
        <p role="status">
          <Trans>The space does not wait longer: here nobody comes later than the start, or it is too late to say so.</Trans>
        </p>
      )}
      <div className="fp-row">
        {own !== undefined && (
          <Button look="primary" type="submit" busy={later.isPending && later.variables.expectedAt === own}>
            <Trans>Say it</Trans>
          </Button>
        )}
        {expectedAt !== null && now.getTime() < Date.parse(start) && (
          <Button busy={later.isPending && later.variables.expectedAt === null} onClick={() => say(null)}>
            <Trans>I come at the start after all</Trans>
          </Button>
        )}
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
