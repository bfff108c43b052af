import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function ManagePage() {
  const { t } = useLingui();
  return <Page title={t`Manage`} />;
}
