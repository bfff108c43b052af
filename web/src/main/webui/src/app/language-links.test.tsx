import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../ui/testing';
import { LanguageLinks } from './language-links';
import { SignInLink } from '../ui/sign-in-link';

it('takes the language along that was chosen before', async () => {
  await show(
    <>
      <SignInLink to="/book?floor=3">Sign in</SignInLink>
      <LanguageLinks />
    </>,
  );
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/session/sign-in?to=%2Fbook%3Ffloor%3D3&ui_locales=en');

  await userEvent.click(screen.getByRole('button', { name: 'Nederlands' }));

  await expect.poll(() => screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toMatch(/&ui_locales=nl$/);
});
