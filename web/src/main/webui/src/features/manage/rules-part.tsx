import { Trans } from '@lingui/react/macro';
import { useMe } from '../../api/session';
import { Card } from '../../ui/card';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { BuildingRulesForm } from './building-rules-form';
import { ChooseBuilding, useChosenBuilding } from './choose-building';
import { OrganisationRulesForm } from './organisation-rules-form';
import { useBuildingRules, useOrganisationRules } from './rules';

/** The rules of a building and, for administrators, of their organisation. */
export function RulesPart({ admin }: { admin: boolean }) {
  const building = useChosenBuilding();
  return (
    <div className="fp-manage__rules">
      <Card title={<Trans>Rules of a building</Trans>}>
        {building ? (
          <>
            <ChooseBuilding chosen={building} />
            <RulesOfBuilding key={building.id} buildingId={building.id} />
          </>
        ) : (
          <Skeleton lines={4} />
        )}
      </Card>
      {admin && <RulesOfOrganisation />}
    </div>
  );
}

function RulesOfBuilding({ buildingId }: { buildingId: string }) {
  const { data, error, refetch } = useBuildingRules(buildingId);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  return data ? <BuildingRulesForm key={data.etag} buildingId={buildingId} known={data} /> : <Skeleton lines={4} />;
}

function RulesOfOrganisation() {
  const { organisation } = useMe();
  const { data, error, refetch } = useOrganisationRules(organisation);
  return (
    <Card title={<Trans>Rules of {organisation}</Trans>}>
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data ? <OrganisationRulesForm key={data.etag} organisation={organisation} known={data} /> : !error && <Skeleton lines={4} />}
    </Card>
  );
}
