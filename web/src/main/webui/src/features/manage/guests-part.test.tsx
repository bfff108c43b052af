import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Visit } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { visit } from '../guest/guest.fixture';
import { GuestsPart } from './guests-part';

const server = setupServer();
let visits: Visit[];
let said: string[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  visits = [visit({ mine: false, hostName: 'Noor Verbeek', spaceName: 'Zandbank', floorName: 'Floor 3' }), visit({ id: 'v2', guestName: 'Bob', guestFrom: null, mine: false })];
  said = [];
  const arrival = (there: boolean) => (id: string) => {
    said.push(`${id} ${there}`);
    visits = visits.map((one) => (one.id === id ? { ...one, arrivedAt: there ? '2027-03-02T08:58:00Z' : null } : one));
    return new HttpResponse(null, { status: 204 });
  };
  server.resetHandlers(
    http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
    http.get('*/v1/visits', ({ request }) => {
      expect(new URL(request.url).searchParams.get('buildingId')).toBe(kade.id);
      return HttpResponse.json({ items: visits, next: null });
    }),
    http.put('*/v1/visits/:id/arrival', ({ params }) => arrival(true)(String(params['id']))),
    http.delete('*/v1/visits/:id/arrival', ({ params }) => arrival(false)(String(params['id']))),
  );
});

const render = () =>
  show(
    <>
      <GuestsPart />
      <Toasts />
    </>,
    { at: '/manage', route: '/manage' },
  );

it('shows who is expected, from where, for whom and in which room', async () => {
  await render();

  const expected = within(await screen.findByRole('region', { name: '2 guests are expected' }));
  const [ada] = expected.getAllByRole('listitem');
  expect(ada).toHaveTextContent('10:00–11:00');
  expect(ada).toHaveTextContent('Ada Voorbeeld Gemeente Voorbeeld');
  expect(ada).toHaveTextContent('for Noor Verbeek · Zandbank, Floor 3');
});

it('says that a guest is there, and takes that back', async () => {
  await render();
  await userEvent.click(await screen.findByRole('button', { name: 'Is there Ada Voorbeeld' }));

  expect((await screen.findAllByText('Ada Voorbeeld is there. Noor Verbeek gets a message.'))[0]).toBeVisible();
  const there = within(await screen.findByRole('region', { name: '1 guest has arrived' }));
  expect(there.getByText('there since 09:58')).toBeVisible();
  await userEvent.click(there.getByRole('button', { name: 'Not there after all Ada Voorbeeld' }));
  expect(await screen.findByRole('region', { name: '2 guests are expected' })).toBeVisible();
  await waitFor(() => expect(said).toEqual(['v1 true', 'v1 false']));
});

it('says so when it cannot be taken back', async () => {
  await render();
  await userEvent.click(await screen.findByRole('button', { name: 'Is there Ada Voorbeeld' }));
  await screen.findByRole('region', { name: '1 guest has arrived' });
  server.use(http.delete('*/v1/visits/:id/arrival', () => HttpResponse.json({ type: '/problems/forbidden', title: 'You may not do this', detail: 'Ask.' }, { status: 403 })));

  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  expect((await screen.findAllByText('Ada Voorbeeld still counts as there: You may not do this.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('region', { name: '1 guest has arrived' })).toBeVisible();
});

it('says that nobody is expected', async () => {
  visits = [];
  await render();

  expect(await screen.findByText('No guests are expected today')).toBeVisible();
});

it('says why a guest is not received, and keeps the list', async () => {
  server.use(http.put('*/v1/visits/:id/arrival', () => HttpResponse.json({ type: '/problems/not-found', title: 'This does not exist', status: 404, detail: 'There is no such visit.' }, { status: 404 })));
  await render();
  await userEvent.click(await screen.findByRole('button', { name: 'Is there Bob' }));

  expect(await screen.findByText('This does not exist')).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});
