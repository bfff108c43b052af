import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function ProblemPage() {
  const { t } = useLingui();
  return <Page title={t`What this message means`} />;
}
