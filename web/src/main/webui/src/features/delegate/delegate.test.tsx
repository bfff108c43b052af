import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { BookingRequest } from '../../api/booking/types.gen';
import { desk } from '../../api/bookings.fixture';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { ForOthers } from './for-others';
import { MePage } from './me-page';

const NOW = new Date('2027-03-02T07:00:00Z');
const mate = (id: string, displayName: string, me = false) => ({ id, displayName, me, newcomer: false, startedOn: null, mentor: null });
const members = [mate('p0', 'Olivier Haanstra', true), mate('p1', 'Noor Verbeek'), mate('p2', 'Nadia Elzinga')];
const api = '*/api/booking/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const one = (personId: string, displayName: string) => ({ personId, displayName, since: '2027-03-01T09:00:00Z' });

/** Who lets whom, with a memory; `refused`: what is said to whoever lets one more. */
function lets(letMe: ReturnType<typeof one>[], refused?: object) {
  const delegates = new Map<string, ReturnType<typeof one>>();
  const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
  server.use(
    http.get(`${api}/teams`, () => HttpResponse.json({ items: [{ id: 't1', name: 'Kade', members }], next: null })),
    http.get(`${api}/decisions`, () => HttpResponse.json({ items: [], next: null })),
    http.get(`${api}/people/me/delegates`, () => HttpResponse.json({ delegates: [...delegates.values()], letMe })),
    http.put(`${api}/people/me/delegates/:id`, ({ params }) => {
      if (refused) return HttpResponse.json(refused, { status: 422 });
      const id = String(params['id']);
      delegates.set(id, one(id, names.get(id)!));
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete(`${api}/people/me/delegates/:id`, ({ params }) => {
      delegates.delete(String(params['id']));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return delegates;
}

const open = () => show(<MePage />, { at: '/me', route: '/me' });
const mine = () => screen.getByRole('group', { name: 'Who may book for you' });

it('lets somebody of my teams book for me, and takes that back', async () => {
  const delegates = lets([]);
  await open();
  expect(await screen.findByText('Nobody. You book for yourself.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'For whom you may book' })).toBeNull();
  const field = await screen.findByLabelText('A colleague of my teams');
  expect(within(field).queryByRole('option', { name: 'Olivier Haanstra' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Let them book for me' })).toHaveAttribute('aria-disabled', 'true');

  await userEvent.selectOptions(field, 'Noor Verbeek');
  await userEvent.click(screen.getByRole('button', { name: 'Let them book for me' }));

  const end = await screen.findByRole('button', { name: 'Noor Verbeek may no longer book for you' });
  expect([...delegates.keys()]).toEqual(['p1']);
  expect(within(screen.getByLabelText('A colleague of my teams')).queryByRole('option', { name: 'Noor Verbeek' })).toBeNull();

  await waitFor(() => expect(screen.getByRole('button', { name: 'Let them book for me' })).toHaveFocus());

  await userEvent.click(end);

  expect(await screen.findByText('Nobody. You book for yourself.')).toBeVisible();
  expect(delegates.size).toBe(0);
  expect(mine()).toHaveFocus();
});

it('leaves the focus beside them once everybody is let', async () => {
  lets([]);
  await open();
  for (const name of ['Noor Verbeek', 'Nadia Elzinga']) {
    await userEvent.selectOptions(await screen.findByLabelText('A colleague of my teams'), name);
    await userEvent.click(screen.getByRole('button', { name: 'Let them book for me' }));
    await screen.findByRole('button', { name: `${name} may no longer book for you` });
  }

  await waitFor(() => expect(screen.queryByLabelText('A colleague of my teams')).toBeNull());
  await waitFor(() => expect(mine()).toHaveFocus());
});

it('says why somebody more is not let', async () => {
  lets([], { type: '/problems/too-many-delegates', title: 'You let 10 people book for you already', detail: 'Take it back from one of them.', status: 422 });
  await open();
  await userEvent.selectOptions(await screen.findByLabelText('A colleague of my teams'), 'Nadia Elzinga');
  await userEvent.click(screen.getByRole('button', { name: 'Let them book for me' }));

  expect(await screen.findByText('You let 10 people book for you already')).toBeVisible();
});

it('names who lets me, each with a way to book for them', async () => {
  lets([one('p9', 'Dirk de Directeur')]);
  await open();

  expect(await screen.findByRole('link', { name: 'Book for Dirk de Directeur' })).toHaveAttribute('href', '/book?for=p9');
});

it('lists what I booked for others to the last page', async () => {
  const booked = (spaceName: string) => ({ personName: 'Dirk de Directeur', booking: desk(NOW, 120, { id: spaceName, personId: 'p9', spaceName }) });
  server.use(
    http.get(`${api}/people/me/bookings-for-others`, ({ request }) =>
      HttpResponse.json(new URL(request.url).searchParams.get('cursor') === 'more' ? { items: [booked('3A-002')], next: null } : { items: [booked('3A-001')], next: 'more' }),
    ),
  );
  await show(<ForOthers now={NOW} />);

  expect(await screen.findByRole('link', { name: /3A-001/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /3A-002/ })).toBeVisible();
});

it('says so when what I booked for others cannot be read, and tries again', async () => {
  const away = http.get(`${api}/people/me/bookings-for-others`, () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true });
  server.use(away, http.get(`${api}/people/me/bookings-for-others`, () => HttpResponse.json({ items: [], next: null })));
  await show(<ForOthers now={NOW} />);
  const told = within(await screen.findByRole('region', { name: 'Booked for others' }));

  await userEvent.click(told.getByRole('button', { name: 'Try again' }));

  await waitFor(() => expect(screen.queryByRole('region', { name: 'Booked for others' })).toBeNull());
});

it('lists what I booked for others that is to come, cancels one, and books it for the same person again', async () => {
  const booked = desk(NOW, 120, { personId: 'p9', spaceName: '3A-001' });
  const over = desk(NOW, -600, { personId: 'p9', spaceName: '3A-002', id: 'over' });
  const gone = desk(NOW, 240, { personId: 'p9', spaceName: '3A-003', id: 'gone', status: 'CANCELLED' });
  let items = [over, booked, gone].map((booking) => ({ personName: 'Dirk de Directeur', booking }));
  const asked: BookingRequest[] = [];
  server.use(
    http.get(`${api}/people/me/bookings-for-others`, () => HttpResponse.json({ items, next: null })),
    http.delete(`${api}/bookings/:id`, () => {
      items = items.slice(0, 1);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${api}/bookings`, async ({ request }) => {
      asked.push((await request.json()) as BookingRequest);
      return HttpResponse.json(booked, { status: 201 });
    }),
  );
  await show(
    <>
      <ForOthers now={NOW} />
      <Toasts />
    </>,
  );
  const list = await screen.findByRole('list');
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  expect(within(list).getByRole('link', { name: /^Dirk de Directeur: 3A-001/ })).toHaveAttribute('href', `/bookings/${booked.id}`);

  await userEvent.click(screen.getByRole('button', { name: 'Cancel 3A-001 for Dirk de Directeur' }));
  await waitFor(() => expect(screen.queryByText('Booked for others')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  await waitFor(() => expect(asked).toMatchObject([{ spaceId: booked.spaceId, personId: 'p9' }]));
});
