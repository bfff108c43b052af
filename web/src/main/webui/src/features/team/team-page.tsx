import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function TeamPage() {
  const { t } = useLingui();
  return <Page title={t`My team`} />;
}
