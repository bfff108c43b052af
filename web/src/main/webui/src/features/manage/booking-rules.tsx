import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Rule } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { Said } from '../../ui/toast';
import { BookingRuleForm } from './booking-rule-form';
import { useRemoveRule, useSetRules, type RulesOf } from './set-rules';

interface BookingRulesProps {
  of: RulesOf;
  admin: boolean;
  /** Which of them holds. */
  children: ReactNode;
}

/** What somebody set for the spaces of a building, or for an organisation everywhere, each in the words in which it refuses. */
export function BookingRules({ of, admin, children }: BookingRulesProps) {
  const id = useId();
  const { t } = useLingui();
  const add = useRef<HTMLDivElement>(null);
  const [filling, setFilling] = useState<{ rule?: Rule }>();
  const [said, setSaid] = useState('');
  const rules = useSetRules(of);
  const remove = useRemoveRule();
  // The button goes with its rule.
  const removed = () => {
    setSaid(t`The rule was removed.`);
    add.current?.querySelector('button')?.focus();
  };
  const takeAway = (rule: Rule) => {
    setSaid('');
    void remove.mutateAsync(rule).then(removed, () => undefined); // shown below
  };
  const close = (words = '') => {
    setFilling(undefined);
    setSaid(words);
  };
  return (
    <section className="fp-stack fp-manage__set-rules" aria-labelledby={id}>
      <h3 id={id}>
        {of.buildingId ? <Trans>Rules for spaces</Trans> : <Trans>Rules for spaces in every building</Trans>}
      </h3>
      <p className="fp-soft">{children}</p>
      <Said text={said} />
      {rules.error && <ProblemMessage problem={rules.error} onRetry={() => void rules.refetch()} />}
      {remove.error && <ProblemMessage problem={remove.error} {...(remove.error.passing && { onRetry: () => takeAway(remove.variables) })} />}
      {rules.isPending && !rules.error && <Skeleton lines={3} />}
      {rules.data?.length === 0 && (
        <p>
          <Trans>There are none yet.</Trans>
        </p>
      )}
      {rules.data && rules.data.length > 0 && (
        <ul className="fp-manage__set-list">
          {rules.data.map((rule) => (
            <li key={rule.id}>
              <span>{rule.sentence}</span>
              <div className="fp-row">
                <Button aria-label={t`Change: ${rule.sentence}`} onClick={() => setFilling({ rule })}>
                  <Trans>Change</Trans>
                </Button>
                <Button
                  look="danger"
                  busy={remove.isPending && remove.variables.id === rule.id}
                  aria-label={t`Remove: ${rule.sentence}`}
                  onClick={() => takeAway(rule)}
                >
                  <Trans>Remove</Trans>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="fp-row" ref={add}>
        <Button onClick={() => setFilling({})}>
          {of.buildingId ? <Trans>Add a rule</Trans> : <Trans>Add a rule for every building</Trans>}
        </Button>
      </div>
      <Dialog form open={filling !== undefined} title={filling?.rule ? <Trans>Change a rule</Trans> : <Trans>Add a rule</Trans>} onClose={() => close()}>
        {filling && <BookingRuleForm of={of} admin={admin} rule={filling.rule} onDone={close} />}
      </Dialog>
    </section>
  );
}
