import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';

/** Any address that is none of ours; with the navigation, for whoever is signed in. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`This page does not exist`}>
      <Empty
        icon="search"
        title={<Trans>There is nothing at this address</Trans>}
        action={
          <ButtonLink to="/" look="primary">
            <Trans>Go to today</Trans>
          </ButtonLink>
        }
      >
        <p>
          <Trans>The address may be mistyped, or the page is gone.</Trans>
        </p>
      </Empty>
    </Page>
  );
}
