import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BuildingView, Closure } from '../../api/booking/types.gen';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { formatList, formatMoment, useNow } from '../../ui/when';
import { useClosures, useEndClosure } from './closures';

/** So many spaces are named of each. */
const NAMED = 6;

/** What is out of service now and later; each can be ended or called off. Nothing where nothing is. */
export function ClosuresList({ building: { id, zone } }: { building: Pick<BuildingView, 'id' | 'zone'> }) {
  const { t } = useLingui();
  const { data: closures, error, refetch } = useClosures(id);
  const end = useEndClosure();
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  if (!closures || closures.length === 0) return null;
  const stop = (closure: Closure) =>
    void end.mutateAsync(closure).then(
      () => {
        toast({ text: closure.running ? t`Back in service.` : t`Called off.` });
        // The line goes, and with it the button that was pressed.
        focusHeading();
      },
      () => undefined, // shown below
    );
  return (
    <section className="fp-manage__closures" aria-label={t`Out of service now and later`}>
      <h2>
        <Trans>Out of service now and later</Trans>
      </h2>
      {end.error && <ProblemMessage problem={end.error} />}
      <ul>
        {closures.map((closure) => (
          <li key={closure.id}>
            <div>
              <p>
                <Badge look="out">{closure.running ? <Trans>now</Trans> : <Trans>to come</Trans>}</Badge> <strong>{named(closure)}</strong>
                {closure.spaceCount > NAMED && (
                  <>
                    {' '}
                    <Plural value={closure.spaceCount - NAMED} one="and one more" other="and # more" />
                  </>
                )}
              </p>
              <p>
                <When closure={closure} zone={zone} />
                {closure.reason && <> · {closure.reason}</>}
              </p>
            </div>
            <Button busy={end.isPending && end.variables.id === closure.id} onClick={() => stop(closure)}>
              {closure.running ? <Trans>End now</Trans> : <Trans>Call off</Trans>}
              <span className="fp-unseen"> {named(closure)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function named({ spaces }: Closure): string {
  return formatList(spaces.slice(0, NAMED).map(({ name }) => name));
}

function When({ closure: { start, end, running }, zone }: { closure: Closure; zone: string }) {
  const now = useNow();
  const [from, until] = [formatMoment(start, now, zone), end === null ? undefined : formatMoment(end, now, zone)];
  if (running) return until === undefined ? <Trans>until further notice</Trans> : <Trans>until {until}</Trans>;
  return until === undefined ? <Trans>from {from}, until further notice</Trans> : <Trans>from {from} until {until}</Trans>;
}
