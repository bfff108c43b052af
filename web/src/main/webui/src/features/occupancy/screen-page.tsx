import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function ScreenPage() {
  const { t } = useLingui();
  return <Page title={t`Free now`} />;
}
