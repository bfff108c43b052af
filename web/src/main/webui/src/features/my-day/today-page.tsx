import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function TodayPage() {
  const { t } = useLingui();
  return <Page title={t`Today`} />;
}
