import { Trans, useLingui } from '@lingui/react/macro';
import { Page } from '../ui/page';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`This page does not exist`}>
      <p>
        <Trans>The address may be mistyped, or the thing is gone.</Trans>
      </p>
    </Page>
  );
}
