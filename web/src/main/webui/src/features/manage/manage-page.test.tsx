import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { kade } from '../../api/fixtures';
import type { Role } from '../../api/session-state';
import { show, someone } from '../../ui/testing';
import { ManagePage } from './manage-page';

const api = '*/api/booking/v1';
const mine = { ...kade, id: 'b1', managedBy: { organisation: 'minbin', name: 'Binnenwerken', mine: true } };
const none = () => HttpResponse.json({ items: [], next: null });
const asked: (string | null)[] = [];
const server = setupServer(
  http.get(`${api}/buildings`, () => HttpResponse.json({ items: [mine], next: null })),
  http.get(`${api}/decisions`, ({ request }) => {
    asked.push(new URL(request.url).searchParams.get('buildingId'));
    return none();
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const open = (...roles: Role[]) => show(<ManagePage />, { at: '/manage?part=refused', route: '/manage', session: { ...someone, roles } });

it('shows facility staff what the rules of their building refused, and offers them no rules', async () => {
  await open('facility');

  expect(await screen.findByRole('heading', { name: 'What the rules refused' })).toBeVisible();
  expect(await screen.findByText('Nothing up to yesterday.')).toBeVisible();
  expect(asked).toEqual(['b1']);
  const tabs = within(screen.getByRole('tablist')).getAllByRole('tab');
  expect(tabs.map(({ textContent }) => textContent)).toEqual(['Spaces', 'Faults', 'Guests', 'Refusals']);
});

it('offers an administrator of buildings the rules as well', async () => {
  await open('building-admin');

  expect(await screen.findByRole('tab', { name: 'Rules' })).toBeVisible();
});

it('leads whom a rule hinders to somebody who can change it', async () => {
  await open('employee');

  expect(screen.getByText(/Tell an administrator of your building; they can change it here\.$/)).toBeVisible();
  expect(screen.queryByText(/facility staff/)).toBeNull();
});
