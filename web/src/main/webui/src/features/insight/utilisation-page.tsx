import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { BuildingView } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { useLooksAfterBuildings } from '../../api/session';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { PageForOthers } from '../../ui/page-for-others';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { LookBack } from './look-back';

const route = getRouteApi('/shell/utilisation');

/** For those who look after a building: how full it was, when, and how much was given back. */
export function UtilisationPage() {
  const { t } = useLingui();
  const mayAsk = useLooksAfterBuildings();
  if (!mayAsk) return <NotForYou />;
  return (
    <Page wide title={t`Utilisation`} lead={<Trans>How full a building was: on which days, at which hours, and what was given back.</Trans>}>
      <OfBuilding />
    </Page>
  );
}

/** The building of the address, or the first that I look after. */
function OfBuilding() {
  const { building } = route.useSearch();
  const { data: buildings, error, refetch } = useBuildings();
  if (!buildings) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={16} />;
  const mine = buildings.filter(({ managedBy }) => managedBy.mine);
  const asked = buildings.find(({ id }) => id === building);
  const chosen = asked ?? mine[0];
  if (chosen?.managedBy.mine) return <LookBack building={chosen} buildings={mine} />;
  return <OfOthers asked={asked} others={mine.length > 0} />;
}

function OfOthers({ asked, others }: { asked: BuildingView | undefined; others: boolean }) {
  return (
    <Empty
      icon="utilisation"
      title={
        asked ? (
          <Trans>
            {asked.managedBy.name} manages {asked.name}
          </Trans>
        ) : (
          <Trans>Your organisation manages no building</Trans>
        )
      }
      action={
        others && (
          <ButtonLink to="/utilisation" search={{}}>
            <Trans>To the buildings that you look after</Trans>
          </ButtonLink>
        )
      }
    >
      <Trans>Only the facility staff and administrators of the organisation that manages a building can look back at it. Ask them.</Trans>
    </Empty>
  );
}

function NotForYou() {
  const { t } = useLingui();
  return (
    <PageForOthers title={t`Utilisation`} icon="utilisation" forWhom={<Trans>This page is for those who look after the buildings</Trans>}>
      <Trans>Facility staff and administrators look back here at how full a building was. Ask them for what they found.</Trans>
    </PageForOthers>
  );
}
