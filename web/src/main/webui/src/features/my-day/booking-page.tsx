import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function BookingPage() {
  const { t } = useLingui();
  return <Page title={t`Your booking`} />;
}
