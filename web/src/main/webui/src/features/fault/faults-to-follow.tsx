import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Fault, FaultState } from '../../api/booking/types.gen';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { FaultLine } from './fault-line';
import { useFaultWords } from './fault-words';
import { useChangeFault } from './get-faults';

interface FaultsToFollowProps {
  faults: readonly Fault[];
  onTakeOut: (fault: Fault) => void;
}

type Settled = Extract<FaultState, 'SOLVED' | 'DECLINED'>;

/** The faults that were found, each with what can be done about it. */
export function FaultsToFollow({ faults, onTakeOut }: FaultsToFollowProps) {
  const { t } = useLingui();
  const { kindWord } = useFaultWords();
  const change = useChangeFault();
  const [settling, setSettling] = useState<{ fault: Fault; as: Settled }>();
  const takeUp = (fault: Fault) =>
    void change.mutateAsync({ fault, change: { state: 'TAKEN_UP' } }).then(
      () => {
        toast({ text: t`${kindWord(fault.kind)}, ${fault.spaceName}: being worked on.` });
        // The line may leave the list with its state.
        focusHeading();
      },
      () => undefined, // shown below
    );
  return (
    <>
      {change.error && <ProblemMessage problem={change.error} />}
      <ul className="fp-faults">
        {faults.map((fault) => (
          <FaultLine key={fault.id} fault={fault} withPhoto>
            {!fault.inService && (
              <p>
                <Badge look="out">
                  <Trans>out of service</Trans>
                </Badge>
              </p>
            )}
            {(fault.state === 'REPORTED' || fault.state === 'TAKEN_UP') && (
              <div className="fp-row">
                {fault.state === 'REPORTED' && (
                  <Button busy={change.isPending && change.variables.fault.id === fault.id} onClick={() => takeUp(fault)}>
                    <Trans>Take up</Trans> <Which fault={fault} />
                  </Button>
                )}
                <Button onClick={() => setSettling({ fault, as: 'SOLVED' })}>
                  <Trans>Solved</Trans> <Which fault={fault} />
                </Button>
                <Button look="quiet" onClick={() => setSettling({ fault, as: 'DECLINED' })}>
                  <Trans>Decline</Trans> <Which fault={fault} />
                </Button>
                {fault.inService && (
                  <Button look="quiet" onClick={() => onTakeOut(fault)}>
                    <Trans>Take out of service</Trans> <Which fault={fault} />
                  </Button>
                )}
              </div>
            )}
          </FaultLine>
        ))}
      </ul>
      <SettleDialog settling={settling} onClose={() => setSettling(undefined)} />
    </>
  );
}

function Which({ fault }: { fault: Fault }) {
  const { kindWord } = useFaultWords();
  return (
    <span className="fp-unseen">
      {kindWord(fault.kind)}, {fault.spaceName}
    </span>
  );
}

function SettleDialog({ settling, onClose }: { settling: { fault: Fault; as: Settled } | undefined; onClose: () => void }) {
  return (
    <Dialog
      form
      open={settling !== undefined}
      title={
        settling?.as === 'DECLINED' ? (
          <Trans>Decline the fault of {settling.fault.spaceName}</Trans>
        ) : (
          <Trans>The fault of {settling?.fault.spaceName} is solved</Trans>
        )
      }
      onClose={onClose}
    >
      {settling && <SettleForm {...settling} onClose={onClose} />}
    </Dialog>
  );
}

function SettleForm({ fault, as, onClose }: { fault: Fault; as: Settled; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChangeFault();
  const [answer, setAnswer] = useState(as === 'DECLINED' ? '' : (fault.answer ?? ''));
  const [missing, setMissing] = useState(false);
  const wordless = as === 'DECLINED' && answer.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wordless) {
      setMissing(true);
      return;
    }
    void change.mutateAsync({ fault, change: { state: as, answer: answer.trim() } }).then(
      () => {
        onClose();
        focusHeading();
        toast({ text: as === 'SOLVED' ? t`Solved. Those who reported it are told.` : t`Declined. Those who reported it are told.` });
      },
      () => undefined, // shown below
    );
  };
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {change.error && <ProblemMessage problem={change.error} />}
      <TextField
        label={as === 'DECLINED' ? <Trans>Why</Trans> : <Trans>Anything to add? (optional)</Trans>}
        hint={<Trans>Those who reported it read this.</Trans>}
        error={missing && wordless ? <Trans>Say why, so that others understand.</Trans> : undefined}
        value={answer}
        maxLength={500}
        autoFocus
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="fp-row">
        <Button look={as === 'DECLINED' ? 'danger' : 'primary'} type="submit" busy={change.isPending}>
          {as === 'DECLINED' ? <Trans>Decline</Trans> : <Trans>It is solved</Trans>}
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
