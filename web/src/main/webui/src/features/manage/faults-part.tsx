import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { BuildingView, Fault, FaultState } from '../../api/booking/types.gen';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { FaultsToFollow } from '../fault/faults-to-follow';
import { useFaultWords } from '../fault/fault-words';
import { useFaults } from '../fault/get-faults';
import { ChooseBuilding, ChosenBuilding } from './choose-building';
import { OutOfServiceDialog } from './out-of-service-dialog';

const route = getRouteApi('/shell/manage');

const STATES: readonly FaultState[] = ['REPORTED', 'TAKEN_UP', 'SOLVED', 'DECLINED'];

/** What people found broken in a building, and what becomes of it. */
export function FaultsPart() {
  return <ChosenBuilding lines={6}>{(building) => <FaultsOf key={building.id} building={building} />}</ChosenBuilding>;
}

function FaultsOf({ building }: { building: BuildingView }) {
  const { t } = useLingui();
  const { stateWord } = useFaultWords();
  const { state: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const [out, setOut] = useState<Fault>();
  const state = STATES.find((one) => one === asked) ?? (asked === 'ALL' ? undefined : 'REPORTED');
  const faults = useFaults(building.id, state);
  const found = faults.data?.pages.flatMap(({ items }) => items);
  return (
    <Card>
      <div className="fp-manage__filters">
        <ChooseBuilding chosen={building} />
        <SelectField
          label={<Trans>Show</Trans>}
          value={state ?? 'ALL'}
          onChange={(event) => void navigate({ search: (was) => ({ ...was, state: event.target.value }), replace: true, resetScroll: false })}
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {stateWord(one)}
            </option>
          ))}
          <option value="ALL">{t`All faults`}</option>
        </SelectField>
      </div>
      {faults.error && <ProblemMessage problem={faults.error} onRetry={() => void faults.refetch()} />}
      {faults.isPending && !faults.error && <Skeleton lines={6} />}
      {found?.length === 0 && (
        <Empty icon="check" title={<Trans>No faults here</Trans>}>
          <Trans>People report what is broken from the page of their booking, and from the plan.</Trans>
        </Empty>
      )}
      {found && found.length > 0 && <FaultsToFollow faults={found} onTakeOut={setOut} />}
      {faults.hasNextPage && (
        <div className="fp-row">
          <Button busy={faults.isFetchingNextPage} onClick={() => void faults.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {out && <TakeOut key={out.id} building={building} fault={out} onClose={() => (setOut(undefined), void faults.refetch())} />}
    </Card>
  );
}

function TakeOut({ building, fault, onClose }: { building: BuildingView; fault: Fault; onClose: () => void }) {
  const { t } = useLingui();
  const { kindWord } = useFaultWords();
  const kind = kindWord(fault.kind);
  return <OutOfServiceDialog building={building} spaces={[{ id: fault.spaceId, name: fault.spaceName }]} because={t`Fault: ${kind}`} onClose={onClose} />;
}
