import { i18n } from '@lingui/core';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { ProblemPage } from './problem-page';

const catalogues = import.meta.glob<{ messages: Record<string, string> }>(['./locales/*.po', '../../ui/locales/*.po'], { eager: true });
const dutch = Object.entries(catalogues)
  .filter(([file]) => file.endsWith('nl.po'))
  .reduce((all, [, { messages }]) => ({ ...all, ...messages }), {});

const open = (name: string) => show(<ProblemPage />, { at: `/problems/${name}`, route: '/problems/$problem', session: { signedIn: false } });

it.each([
  ['sign-in-failed', 'Signing in did not work', 'Inloggen is niet gelukt'],
  ['too-many-groups', 'You are in too many groups', 'Je zit in te veel groepen'],
  ['too-many-sign-ins', 'Very many people sign in from your network', 'Heel veel mensen loggen in vanaf jouw netwerk'],
])('leads from a sign-in that led nowhere to the next: %s', async (name, inEnglish, inDutch) => {
  await open(name);
  expect(screen.getByRole('heading', { level: 1, name: inEnglish })).toBeVisible();
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/session/sign-in?to=%2F&ui_locales=en');

  i18n.loadAndActivate({ locale: 'nl', messages: dutch });

  expect(await screen.findByRole('heading', { level: 1, name: inDutch })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Opnieuw proberen' })).toHaveAttribute('href', '/session/sign-in?to=%2F&ui_locales=nl');
});

it('leads elsewhere from anything else', async () => {
  await open('space-taken');

  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Go to today', 'Find a space']);
});
