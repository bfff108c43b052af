import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { BuildingView, Rule } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { Said } from '../../ui/toast';
import { BookingRuleForm } from './booking-rule-form';
import { useRemoveRule, useSetRules } from './set-rules';

interface BookingRulesProps {
  building: BuildingView;
  admin: boolean;
}

/** What somebody set for the spaces of a building, each in the words in which it refuses. */
export function BookingRules({ building, admin }: BookingRulesProps) {
  const { t } = useLingui();
  const add = useRef<HTMLDivElement>(null);
  const [filling, setFilling] = useState<{ rule?: Rule }>();
  const [said, setSaid] = useState('');
  const rules = useSetRules(building.id);
  const remove = useRemoveRule();
  const problem = rules.error ?? remove.error;
  // The button goes with its rule.
  const removed = () => {
    setSaid(t`The rule was removed.`);
    add.current?.querySelector('button')?.focus();
  };
  const close = (words = '') => {
    setFilling(undefined);
    setSaid(words);
  };
  return (
    <section className="fp-stack fp-manage__set-rules" aria-labelledby="set-rules">
      <h3 id="set-rules">
        <Trans>Rules for spaces</Trans>
      </h3>
      <p className="fp-soft">
        <Trans>Of rules of one kind the most special holds: that of a neighbourhood before that of the building.</Trans>
      </p>
      <Said text={said} />
      {problem && <ProblemMessage problem={problem} onRetry={() => void rules.refetch()} />}
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
                  onClick={() => {
                    setSaid('');
                    remove.mutate(rule, { onSuccess: removed });
                  }}
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
          <Trans>Add a rule</Trans>
        </Button>
      </div>
      <Dialog form open={filling !== undefined} title={filling?.rule ? <Trans>Change a rule</Trans> : <Trans>Add a rule</Trans>} onClose={() => close()}>
        {filling && <BookingRuleForm building={building} admin={admin} rule={filling.rule} onDone={close} />}
      </Dialog>
    </section>
  );
}
