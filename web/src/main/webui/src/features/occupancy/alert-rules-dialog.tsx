import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { AlertRule, Snapshot } from '../../api/occupancy/types.gen';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { Said } from '../../ui/toast';
import { formatNumber } from '../../ui/when';
import { AlertRuleForm } from './alert-rule-form';
import { useAlertRules, useRemoveAlertRule } from './alert-rules';

interface AlertRulesDialogProps {
  open: boolean;
  places: Snapshot;
  onClose: () => void;
}

/** What those who look after a building are told of it: the rules, and a form for one of them. */
export function AlertRulesDialog({ open, places, onClose }: AlertRulesDialogProps) {
  const [filling, setFilling] = useState<{ rule?: AlertRule } | 'done'>();
  const [said, setSaid] = useState('');
  const fill = (what: { rule?: AlertRule }) => {
    setSaid('');
    setFilling(what);
  };
  const done = (words = '') => {
    setSaid(words);
    setFilling('done');
  };
  const close = () => {
    setSaid('');
    setFilling(undefined);
    onClose();
  };
  return (
    <Dialog form open={open} title={<Trans>Alerts of {places.name}</Trans>} onClose={close}>
      <Said text={said} />
      {filling && filling !== 'done' ? (
        <AlertRuleForm places={places} rule={filling.rule} onDone={done} />
      ) : (
        <RuleList places={places} back={filling === 'done'} onAdd={() => fill({})} onChange={(rule) => fill({ rule })} onSaid={setSaid} />
      )}
    </Dialog>
  );
}

interface RuleListProps {
  places: Snapshot;
  /** Whether a form was here before, which had the focus. */
  back: boolean;
  onAdd: () => void;
  onChange: (rule: AlertRule) => void;
  onSaid: (words: string) => void;
}

function RuleList({ places, back, onAdd, onChange, onSaid }: RuleListProps) {
  const { t } = useLingui();
  const acts = useRef<HTMLDivElement>(null);
  const rules = useAlertRules(places.buildingId);
  const remove = useRemoveAlertRule(places.buildingId);
  // The button goes with its rule.
  const removed = () => {
    onSaid(t`The rule was removed.`);
    acts.current?.querySelector('button')?.focus();
  };
  const takeAway = (rule: AlertRule) => {
    onSaid('');
    void remove.mutateAsync(rule).then(removed, () => undefined); // shown below
  };
  return (
    <div className="fp-stack">
      <p>
        <Trans>Alerts are shown at the top of this page to everybody who looks after the building.</Trans>
      </p>
      {rules.error && <ProblemMessage problem={rules.error} onRetry={() => void rules.refetch()} />}
      {remove.error && <ProblemMessage problem={remove.error} {...(remove.error.passing && { onRetry: () => takeAway(remove.variables) })} />}
      {rules.isPending && !rules.error && <Skeleton lines={3} />}
      {rules.data?.length === 0 && (
        <p className="fp-soft">
          <Trans>There are no rules yet, so nobody is told of anything.</Trans>
        </p>
      )}
      {rules.data && rules.data.length > 0 && (
        <ul className="fp-alerts">
          {rules.data.map((rule) => (
            <li key={rule.ruleId} className="fp-alerts__one">
              <div className="fp-alerts__words">
                <RuleWords rule={rule} />
              </div>
              <div className="fp-row">
                <Button aria-label={t`Change the rule of ${nameOf(rule, t`a place that is gone`)}`} onClick={() => onChange(rule)}>
                  <Trans>Change</Trans>
                </Button>
                <Button
                  look="danger"
                  busy={remove.isPending && remove.variables.ruleId === rule.ruleId}
                  aria-label={t`Remove the rule of ${nameOf(rule, t`a place that is gone`)}`}
                  onClick={() => takeAway(rule)}
                >
                  <Trans>Remove</Trans>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="fp-row" ref={acts}>
        <Button look="primary" autoFocus={back} onClick={onAdd}>
          <Trans>Add a rule</Trans>
        </Button>
      </div>
    </div>
  );
}

const nameOf = (rule: AlertRule, gone: string) => rule.name ?? gone;

function RuleWords({ rule }: { rule: AlertRule }) {
  const { t } = useLingui();
  const name = nameOf(rule, t`a place that is gone`);
  const above = formatNumber(rule.above);
  const downTo = formatNumber(rule.downTo);
  const { sensorId, quietFrom, quietUntil } = rule;
  return (
    <>
      <p>
        {rule.measure === 'PEOPLE' && (
          <Trans>
            {name}: more than {above} people, until it is {downTo}
          </Trans>
        )}
        {rule.measure === 'SHARE' && (
          <Trans>
            {name}: more people than {above}% of the desks, until it is {downTo}%
          </Trans>
        )}
        {rule.measure === 'SILENCE' &&
          (sensorId ? (
            <Trans>
              {name}: nothing from sensor {sensorId} for more than {above} minutes
            </Trans>
          ) : (
            <Trans>
              {name}: nothing from any sensor for more than {above} minutes
            </Trans>
          ))}
      </p>
      {quietFrom && quietUntil && (
        <p className="fp-soft">
          <Trans>
            No new alerts from {quietFrom} to {quietUntil}
          </Trans>
        </p>
      )}
    </>
  );
}
