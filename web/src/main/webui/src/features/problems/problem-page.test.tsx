import { i18n } from '@lingui/core';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { ProblemPage } from './problem-page';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

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

const nothing = () => HttpResponse.json({ type: '/problems/not-found', title: 'This does not exist' }, { status: 404 });

it('says what the service says of a problem that it sent, and leads elsewhere', async () => {
  server.use(http.get('*/api/booking/problems/space-taken', () => HttpResponse.json({ type: '/problems/space-taken', title: 'Taken', meaning: 'Two people wanted it.' })));

  await open('space-taken');

  expect(await screen.findByText('Two people wanted it.')).toBeVisible();
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Go to today', 'Find a space']);
});

it('asks the other service of what the first does not send', async () => {
  server.use(
    http.get('*/api/booking/problems/unknown-place', nothing),
    http.get('*/api/occupancy/problems/unknown-place', () => HttpResponse.json({ meaning: 'The place is not known.' })),
  );

  await open('unknown-place');

  expect(await screen.findByText('The place is not known.')).toBeVisible();
});

it('has no more to say of what nobody sends', async () => {
  server.use(http.get('*/problems/*', nothing));

  await open('not-a-problem');

  expect(await screen.findByText(/There is no further explanation of this one/)).toBeVisible();
});
