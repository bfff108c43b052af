import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { signInAddress } from '../api/session';
import { ButtonAnchor } from './button';

/** To Keycloak's page, in the language of this one, and from there to an address of ours. */
export function SignInLink({ to, children }: { to: string; children: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <ButtonAnchor look="primary" href={`${signInAddress(to)}&ui_locales=${i18n.locale}`}>
      {children}
    </ButtonAnchor>
  );
}
