import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function LivePage() {
  const { t } = useLingui();
  return <Page title={t`Buildings now`} />;
}
