import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { OrganisationRules } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { NumberField, numberIn } from './number-field';
import { usePutOrganisationRules, type Versioned } from './rules';

/** The weekly quota of an organisation's people, and how far ahead they may book. */
export function OrganisationRulesForm({ organisation, known }: { organisation: string; known: Versioned<OrganisationRules> }) {
  const { t } = useLingui();
  const [weekly, setWeekly] = useState(String(known.rules.weeklyDesks ?? ''));
  const [ahead, setAhead] = useState(String(known.rules.daysAhead));
  const put = usePutOrganisationRules(organisation, () => toast({ text: t`The rules were saved.` }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const [weeklyDesks, daysAhead] = [numberIn(weekly, 1, 100, true), numberIn(ahead, 0, 366)];
    if (weeklyDesks === undefined || daysAhead === undefined || daysAhead === null) return;
    put.mutate({ rules: { weeklyDesks, daysAhead }, etag: known.etag });
  };
  return (
    <form className="fp-stack" onSubmit={save} noValidate>
      {put.error && <ProblemMessage problem={put.error} />}
      <NumberField
        label={<Trans>Desks a person may book in one week</Trans>}
        hint={<Trans>Leave empty for no quota.</Trans>}
        value={weekly}
        min={1}
        max={100}
        optional
        onChange={setWeekly}
      />
      <NumberField
        label={<Trans>Days ahead that people may book</Trans>}
        hint={<Trans>A building may have a rule of its own.</Trans>}
        value={ahead}
        min={0}
        max={366}
        onChange={setAhead}
      />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={put.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
