import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function RoomsPage() {
  const { t } = useLingui();
  return <Page title={t`Rooms by day`} />;
}
