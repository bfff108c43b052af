import { Trans, useLingui } from '@lingui/react/macro';
import type { TeamDay } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';
import type { Versioned } from '../../api/versioned';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import type { Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { useAgree } from './agree-on-date';
import { WhoSaidWhat } from './who-said-what';

/** Says what agreeing does before it is done, and where there is room instead when there is not enough. */
export function AgreeDialog({ known, date, onDate }: { known: Versioned<TeamDay>; date: Day | undefined; onDate: (date: Day | undefined) => void }) {
  const { t } = useLingui();
  const agree = useAgree(known);
  const choose = (other: Day | undefined) => {
    agree.reset();
    onDate(other);
  };
  const send = (chosen: Day) =>
    agree.mutateAsync(chosen).then(
      () => {
        choose(undefined);
        toast({ text: t`Agreed. Everybody gets a message.` });
        // Once the dialog is gone, and with it the button that opened it.
        requestAnimationFrame(focusHeading);
      },
      () => undefined,
    );
  const candidate = known.thing.candidates.find((one) => one.date === date);
  const words = date === undefined ? '' : formatDay(date, 'long');
  return (
    <Dialog
      open={date !== undefined}
      title={<Trans>Agree on {words}?</Trans>}
      onClose={() => choose(undefined)}
      actions={
        <>
          <Button look="primary" busy={agree.isPending} onClick={() => date && void send(date)}>
            <Trans>Agree and book</Trans>
          </Button>
          <Button onClick={() => choose(undefined)}>
            <Trans>Not yet</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>A place is booked for everybody who said yes, near each other. The whole team gets a message.</Trans>
      </p>
      {agree.error && (
        <ProblemMessage problem={agree.error}>
          <OtherDates problem={agree.error} onChoose={choose} />
          {agree.error.is('changed-meanwhile') && candidate && <WhoSaidWhat candidate={candidate} />}
        </ProblemMessage>
      )}
    </Dialog>
  );
}

function OtherDates({ problem, onChoose }: { problem: Problem; onChoose: (date: Day) => void }) {
  const { otherDates } = problem.body;
  if (!Array.isArray(otherDates) || otherDates.length === 0) return null;
  return (
    <>
      <p>
        <Trans>There is room on:</Trans>
      </p>
      <div className="fp-row">
        {(otherDates as Day[]).map((other) => (
          <Button key={other} onClick={() => onChoose(other)}>
            {formatDay(other, 'long')}
          </Button>
        ))}
      </div>
    </>
  );
}
