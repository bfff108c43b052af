import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { Rule } from '../../api/booking/types.gen';
import { useFloors } from '../../api/buildings';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { draftOf, missingIn, NEW, requestOf, type Draft } from './rule-draft';
import { RuleTermsFields } from './rule-terms-fields';
import { RuleTrialTold } from './rule-trial-told';
import { useSetRule, useTryRule, type RulesOf } from './set-rules';

interface BookingRuleFormProps {
  of: RulesOf;
  /** Whether teams may be named here. */
  admin: boolean;
  /** The rule to change; none for a new one. */
  rule?: Rule;
  /** With what is to be said of it. */
  onDone: (words?: string) => void;
}

/** A rule to set or change: first what it would do, then it is set. */
export function BookingRuleForm({ of, admin, rule, onDone }: BookingRuleFormProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>(rule ? draftOf(rule) : NEW);
  const [asked, setAsked] = useState(false);
  const trial = useTryRule();
  const set = useSetRule();
  const request = requestOf(draft, rule ?? of);
  const change = (part: Partial<Draft>) => {
    setDraft((was) => ({ ...was, ...part }));
    trial.reset();
    set.reset();
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (missingIn(draft)) {
      event.currentTarget.querySelector<HTMLElement>('[data-missing] input')?.focus();
      return;
    }
    if (trial.data) set.mutate({ seen: rule, rule: request }, { onSuccess: () => onDone(t`The rule holds from now on.`) });
    else trial.mutate({ seen: rule, rule: request });
  };
  const problem = set.error ?? trial.error;
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {rule ? <p>{rule.sentence}</p> : <Scope of={of} admin={admin} draft={draft} onChange={change} />}
      <RuleTermsFields draft={draft} missing={asked ? missingIn(draft) : undefined} onChange={change} />
      <div role="status">{trial.data && <RuleTrialTold trial={trial.data} />}</div>
      {problem && <ProblemMessage problem={problem} />}
      <div className="fp-row">
        <Button look="primary" type="submit" busy={trial.isPending || set.isPending}>
          {trial.data ? <Trans>Set the rule</Trans> : <Trans>See what it would do</Trans>}
        </Button>
        <Button onClick={() => onDone()}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

interface ScopeProps {
  of: RulesOf;
  admin: boolean;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** What the rule is about, and for which spaces. */
function Scope({ of: { buildingId }, admin, draft, onChange }: ScopeProps) {
  const { t } = useLingui();
  return (
    <>
      <SelectField label={<Trans>What the rule is about</Trans>} value={draft.kind} autoFocus onChange={(event) => onChange({ kind: event.target.value as Draft['kind'] })}>
        <option value="MAX_LENGTH">{t`How long a booking may be`}</option>
        <option value="LEAD_TIME">{t`How long before the start one books`}</option>
        <option value="WINDOW_OPENS_AT">{t`When the last day ahead opens`}</option>
        <option value="WEEKDAYS">{t`On which days one can book`}</option>
        {admin && buildingId && <option value="WHO_MAY">{t`For which team it is held`}</option>}
      </SelectField>
      {buildingId && <Where buildingId={buildingId} draft={draft} onChange={onChange} />}
      <SelectField label={<Trans>For which spaces</Trans>} value={draft.spaceKind} onChange={(event) => onChange({ spaceKind: event.target.value as Draft['spaceKind'] })}>
        <option value="">{t`Desks and rooms`}</option>
        <option value="DESK">{t`Desks`}</option>
        <option value="ROOM">{t`Rooms`}</option>
      </SelectField>
    </>
  );
}

function Where({ buildingId, draft, onChange }: Pick<ScopeProps, 'draft' | 'onChange'> & { buildingId: string }) {
  const { t } = useLingui();
  const { data: floors = [] } = useFloors(buildingId);
  return (
    <SelectField label={<Trans>Where</Trans>} value={draft.neighbourhoodId} onChange={(event) => onChange({ neighbourhoodId: event.target.value })}>
      <option value="">{t`The whole building`}</option>
      {floors.flatMap((floor) =>
        floor.neighbourhoods.map(({ id, name }) => (
          <option key={id} value={id}>
            {floor.name}, {name}
          </option>
        )),
      )}
    </SelectField>
  );
}
