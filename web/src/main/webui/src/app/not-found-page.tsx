import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';
import './shell.css';

/** Stands outside the shell, and is therefore the main part of its page itself. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <main className="fp-main">
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
            <Trans>The address may be mistyped, or the thing is gone.</Trans>
          </p>
        </Empty>
      </Page>
    </main>
  );
}
