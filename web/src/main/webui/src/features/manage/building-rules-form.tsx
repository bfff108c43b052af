import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { BuildingRules } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { NumberField, numberIn } from './number-field';
import { usePutBuildingRules, type Versioned } from './rules';

/** The daily cap and the grace of a building. */
export function BuildingRulesForm({ buildingId, known }: { buildingId: string; known: Versioned<BuildingRules> }) {
  const { t } = useLingui();
  const [cap, setCap] = useState(String(known.rules.dailyCap ?? ''));
  const [grace, setGrace] = useState(String(known.rules.graceMinutes));
  const put = usePutBuildingRules(buildingId, () => toast({ text: t`The rules were saved.` }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const [dailyCap, graceMinutes] = [numberIn(cap, 0, 100_000, true), numberIn(grace, 5, 240)];
    if (dailyCap === undefined || graceMinutes === undefined || graceMinutes === null) return;
    put.mutate({ rules: { dailyCap, graceMinutes }, etag: known.etag });
  };
  return (
    <form className="fp-stack" onSubmit={save} noValidate>
      {put.error && <ProblemMessage problem={put.error} />}
      <NumberField
        label={<Trans>Most desk bookings on one day</Trans>}
        hint={<Trans>Leave empty for no cap. Bookings that stand are kept.</Trans>}
        value={cap}
        min={0}
        max={100_000}
        optional
        onChange={setCap}
      />
      <NumberField
        label={<Trans>Minutes to wait for somebody who does not check in</Trans>}
        hint={<Trans>After that the space is free for others.</Trans>}
        value={grace}
        min={5}
        max={240}
        onChange={setGrace}
      />
      <div className="fp-row">
        <Button look="primary" type="submit" busy={put.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
