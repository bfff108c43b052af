import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function LiveBuildingPage() {
  const { t } = useLingui();
  return <Page title={t`Building now`} />;
}
