import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { WaitlistEntry } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { toast } from '../../ui/toast';
import { capital, formatMoment, formatWhen, useNow } from '../../ui/when';
import { useAcceptOffer } from './accept-offer';
import { useLeaveWaitlist } from './leave-waitlist';
import { isOver, timeLeft } from './time-left';
import './waitlist.css';

/** A place that is held for me for a while: accept or decline. */
export function OfferCard({ entry, offer }: { entry: WaitlistEntry; offer: NonNullable<WaitlistEntry['offer']> }) {
  const { space, until } = offer;
  const now = useNow(1);
  const over = isOver(until, now);
  useToldWhenOver(space.name, over);
  const moment = formatMoment(until, now);
  return (
    <Card
      look="accent"
      title={
        over ? (
          <Trans>
            {space.name} was free for you until {moment}
          </Trans>
        ) : (
          <Trans>
            {space.name} is free for you until {moment}
          </Trans>
        )
      }
    >
      <p>
        {capital(formatWhen(entry.zone, entry.start, entry.end, now))}, {entry.buildingName}
      </p>
      {over ? (
        <p>
          <Trans>This offer is over. The place goes to whoever is next.</Trans>
        </p>
      ) : (
        <>
          {/* A timer is not read aloud each time that it changes. */}
          <p role="timer" className="fp-number fp-offer__left">
            <Icon name="clock" /> <Trans>Time left: {timeLeft(until, now)}</Trans>
          </p>
          <Answers entryId={entry.id} name={space.name} />
        </>
      )}
    </Card>
  );
}

function Answers({ entryId, name }: { entryId: string; name: string }) {
  const { t } = useLingui();
  const accept = useAcceptOffer();
  const decline = useLeaveWaitlist();
  const problem = [accept.error, decline.error].find((one) => one?.passing);
  if (useOffline()) return null;
  // The card goes with the offer, whatever was answered.
  const tell = (text: string, look: 'good' | 'danger' = 'good') => {
    toast({ text, look });
    focusHeading();
  };
  const refused = (cause: unknown) => {
    const why = Problem.of(cause);
    if (!why.passing) tell(t`${name}: ${problemWords(why).title}.`, 'danger');
  };
  return (
    <>
      <div className="fp-row">
        <Button
          look="primary"
          icon={<Icon name="check" />}
          busy={accept.isPending}
          onClick={() => void accept.mutateAsync(entryId).then(() => tell(t`Booked: ${name}.`), refused)}
        >
          <Trans>Accept {name}</Trans>
        </Button>
        <Button
          icon={<Icon name="cross" />}
          busy={decline.isPending}
          onClick={() => void decline.mutateAsync(entryId).then(() => tell(t`Declined: ${name}. It goes to whoever is next.`), refused)}
        >
          <Trans>Decline {name}</Trans>
        </Button>
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );
}

/** Once, when the time is over while one looks; then it is asked how things stand. */
function useToldWhenOver(name: string, over: boolean) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const told = useRef(over);
  useEffect(() => {
    if (!over || told.current) return;
    told.current = true;
    toast({ text: t`The offer of ${name} is over. The place goes to whoever is next.`, look: 'danger' });
    void queries.invalidateQueries({ queryKey: ['waitlist'] });
  }, [over, name, queries, t]);
}
