import { useLingui } from '@lingui/react/macro';
import { Page } from '../ui/page';

export function SignedOutPage() {
  const { t } = useLingui();
  return <Page title={t`You are signed out`} />;
}
