import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function TeamDayPage() {
  const { t } = useLingui();
  return <Page title={t`Team day`} />;
}
