import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { Empty } from './empty';
import type { IconName } from './icon';
import { Page } from './page';

interface PageForOthersProps {
  title: string;
  icon: IconName;
  forWhom: ReactNode;
  /** Whom to ask instead. */
  children: ReactNode;
}

/** In place of a page that is not for the reader: for whom it is, and a way on. */
export function PageForOthers({ title, icon, forWhom, children }: PageForOthersProps) {
  return (
    <Page title={title}>
      <Empty
        icon={icon}
        title={forWhom}
        action={
          <ButtonLink look="primary" to="/">
            <Trans>To my day</Trans>
          </ButtonLink>
        }
      >
        {children}
      </Empty>
    </Page>
  );
}
