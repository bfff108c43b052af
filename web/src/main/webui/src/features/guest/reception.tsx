import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Visit } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';
import { formatAgo, formatSpan, formatTime, useLanguage, useNow } from '../../ui/when';
import { useReceive } from './change-visits';
import { useVisitsOfToday } from './get-visits';
import './guest.css';

/** The list of reception: who is expected today in a building, and who of them is there. */
export function Reception({ buildingId }: { buildingId: string }) {
  useLanguage();
  const now = useNow();
  const { data, error, refetch, dataUpdatedAt } = useVisitsOfToday(buildingId);
  const expected = data?.filter(({ arrivedAt }) => arrivedAt === null);
  const there = data?.filter(({ arrivedAt }) => arrivedAt !== null);
  return (
    <div className="fp-stack">
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.length === 0 && (
        <Empty icon="person" title={<Trans>No guests are expected today</Trans>}>
          <Trans>People announce their guests on the page Today. What they announce shows here by itself.</Trans>
        </Empty>
      )}
      {expected && expected.length > 0 && (
        <section aria-labelledby="guests-expected">
          <h2 id="guests-expected" className="fp-guests__head">
            <Plural value={expected.length} one="# guest is expected" other="# guests are expected" />
          </h2>
          <Lines visits={expected} now={now} />
        </section>
      )}
      {there && there.length > 0 && (
        <section aria-labelledby="guests-there">
          <h2 id="guests-there" className="fp-guests__head">
            <Plural value={there.length} one="# guest has arrived" other="# guests have arrived" />
          </h2>
          <Lines visits={there} now={now} />
        </section>
      )}
      {dataUpdatedAt > 0 && (
        <p className="fp-soft fp-small">
          <Trans>Looked at {formatAgo(new Date(dataUpdatedAt), now)}; the list looks again each minute.</Trans>
        </p>
      )}
    </div>
  );
}

function Lines({ visits, now }: { visits: readonly Visit[]; now: Date }) {
  return (
    <ul className="fp-guests fp-guests--wide">
      {visits.map((visit) => (
        <Line key={visit.id} visit={visit} now={now} />
      ))}
    </ul>
  );
}

function Line({ visit, now }: { visit: Visit; now: Date }) {
  const { t } = useLingui();
  const receive = useReceive();
  const { id, guestName, guestFrom, hostName, spaceName, floorName, arrivedAt, zone, start, end } = visit;
  const since = arrivedAt && formatTime(zone, arrivedAt);
  const late = arrivedAt === null && Date.parse(end) < now.getTime();
  const host = hostName ?? t`the host`;
  const expectedAgain = () => toast({ text: t`${guestName} is expected again.` });
  // The line may be gone by then, and with it the place where a problem is shown.
  const undo = () =>
    void receive.mutateAsync({ visitId: id, there: false }).then(expectedAgain, (cause: unknown) =>
      toast({ text: t`${guestName} still counts as there: ${problemWords(Problem.of(cause)).title}.`, look: 'danger' }),
    );
  const say = (there: boolean) => {
    void receive.mutateAsync({ visitId: id, there }).then(
      () => (there ? toast({ text: t`${guestName} is there. ${host} gets a message.`, undo }) : expectedAgain()),
      () => undefined, // shown below
    );
    // The line goes to the other list, and the button with it.
    focusHeading();
  };
  return (
    <li className="fp-guests__one">
      <p className="fp-guests__time">{formatSpan(zone, start, end)}</p>
      <div>
        <p className="fp-guests__who">
          <strong>{guestName}</strong> {guestFrom && <span className="fp-soft">{guestFrom}</span>}
          {since && (
            <Badge look="good" icon="check">
              <Trans>there since {since}</Trans>
            </Badge>
          )}
          {late && (
            <Badge look="warn">
              <Trans>not seen yet</Trans>
            </Badge>
          )}
        </p>
        <p>
          <Trans>for {host}</Trans>
          {spaceName && <span className="fp-soft"> · {[spaceName, floorName].filter(Boolean).join(', ')}</span>}
        </p>
        {receive.error && <ProblemMessage problem={receive.error} />}
      </div>
      {since ? (
        <Button look="quiet" busy={receive.isPending} onClick={() => say(false)}>
          <Trans>Not there after all</Trans> <span className="fp-unseen">{guestName}</span>
        </Button>
      ) : (
        <Button look="primary" busy={receive.isPending} onClick={() => say(true)}>
          <Trans>Is there</Trans> <span className="fp-unseen">{guestName}</span>
        </Button>
      )}
    </li>
  );
}
