import { Trans, useLingui } from '@lingui/react/macro';
import { useLooksAfterBuildings } from '../../api/session';
import { Page } from '../../ui/page';
import { PageForOthers } from '../../ui/page-for-others';
import { Scenarios } from './scenarios';

/** For those who decide about buildings: how many desks are needed, under which assumptions, and what they cost. */
export function ScenariosPage() {
  const { t } = useLingui();
  const mayAsk = useLooksAfterBuildings();
  if (!mayAsk) return <NotForYou />;
  return (
    <Page wide title={t`Scenarios`} lead={<Trans>How many desks are needed, how sure that is, and what it costs. Compare up to three variants.</Trans>}>
      <Scenarios />
    </Page>
  );
}

function NotForYou() {
  const { t } = useLingui();
  return (
    <PageForOthers title={t`Scenarios`} icon="scenarios" forWhom={<Trans>This page is for those who decide about buildings</Trans>}>
      <Trans>Facility staff and administrators work out here how many desks are needed. Ask them for what they found.</Trans>
    </PageForOthers>
  );
}
