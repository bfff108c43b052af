import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Booking, Visit, VisitChange, VisitRequest } from '../../api/booking/types.gen';
import { desk } from '../../api/bookings.fixture';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { visit } from './guest.fixture';
import { MyGuests } from './my-guests';

const NOW = new Date('2027-03-02T07:00:00Z');
const server = setupServer();
let mine: Visit[];
let booked: Booking[];
let announced: { key: string | null; body: VisitRequest }[];
let changed: { etag: string | null; body: VisitChange }[];
let calledOff: string[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  mine = [];
  booked = [];
  announced = [];
  changed = [];
  calledOff = [];
  server.resetHandlers(
    http.get('*/v1/people/me/visits', () => HttpResponse.json({ items: mine, next: null })),
    http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
    http.get('*/v1/bookings', () => HttpResponse.json({ items: booked, next: null })),
    http.post('*/v1/visits', async ({ request }) => {
      const body = (await request.json()) as VisitRequest;
      announced.push({ key: request.headers.get('Idempotency-Key'), body });
      mine = [visit({ id: 'v2', guestName: body.guestName })];
      return HttpResponse.json(mine[0], { status: 201 });
    }),
    http.patch('*/v1/visits/:id', async ({ request }) => {
      changed.push({ etag: request.headers.get('If-Match'), body: (await request.json()) as VisitChange });
      return HttpResponse.json(visit({ guestName: 'Ada de Vries' }));
    }),
    http.delete('*/v1/visits/:id', ({ params }) => {
      calledOff.push(String(params['id']));
      mine = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const open = (booking?: Parameters<typeof MyGuests>[0]['booking']) =>
  show(
    <>
      <MyGuests now={NOW} {...(booking && { booking })} />
      <Toasts />
    </>,
  );
const dialog = (name = 'Announce a guest') => within(screen.getByRole('dialog', { name }));

it('announces a guest with a name, a building and a time, and says what is missing', async () => {
  await open();
  expect(await screen.findByText(/^Nobody yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Announce a guest' }));
  await userEvent.click(await dialog().findByRole('button', { name: 'Announce' }));
  expect(dialog().getByText('Say who comes.')).toBeVisible();
  expect(announced).toEqual([]);

  await userEvent.type(dialog().getByLabelText('Name of the guest'), ' Ada Voorbeeld ');
  await userEvent.click(dialog().getByRole('button', { name: 'Announce' }));

  expect((await screen.findAllByText('Ada Voorbeeld is announced. You get a message once your guest is there.'))[0]).toBeVisible();
  expect(announced[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(announced[0]?.body).toMatchObject({ guestName: 'Ada Voorbeeld', guestFrom: null, buildingId: kade.id });
  expect(announced[0]?.body.bookingId).toBeUndefined();
  expect(await screen.findByRole('listitem')).toHaveTextContent('Ada Voorbeeld');
});

describe('where there are several buildings', () => {
  const first = { ...kade, id: 'b0', name: 'Elders', city: 'Arnhem' };
  beforeEach(() => server.use(http.get('*/v1/buildings', () => HttpResponse.json({ items: [first, kade], next: null }))));
  const begin = async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Announce a guest' }));
  };

  it('asks whoever never said where they work, and guesses no building', async () => {
    await begin();
    await userEvent.type(await dialog().findByLabelText('Name of the guest'), 'Bob');
    expect(dialog().queryByLabelText('Building')).toBeNull();
    await userEvent.click(dialog().getByRole('button', { name: 'Announce' }));
    expect(announced).toEqual([]);
    expect(dialog().getByRole('alert')).toHaveTextContent('Say where you work first');

    await userEvent.click(dialog().getByRole('button', { name: kade.name }));

    expect(dialog().getByLabelText('Building')).toHaveValue(kade.id);
    expect(dialog().getByLabelText('Building')).toHaveFocus();
    await userEvent.click(dialog().getByRole('button', { name: 'Announce' }));
    await waitFor(() => expect(announced[0]?.body).toMatchObject({ guestName: 'Bob', buildingId: kade.id }));
  });

  it('begins where I said that I work, whatever I looked at last', async () => {
    localStorage.setItem('flexplek.home', kade.id);
    localStorage.setItem('flexplek.building', first.id);
    booked = [desk(NOW, 120, { buildingId: first.id })];
    await begin();

    expect(await dialog().findByLabelText('Building')).toHaveValue(kade.id);
  });

  it('begins where I have a desk, where I said nothing', async () => {
    booked = [desk(NOW, 120), desk(NOW, 1_000, { kind: 'ROOM', buildingId: first.id })];
    await begin();

    expect(await dialog().findByLabelText('Building')).toHaveValue(kade.id);
  });
});

it('invites a guest to my room, at the time of that', async () => {
  const room = desk(NOW, 120, { kind: 'ROOM', spaceName: 'Zandbank' });
  mine = [visit()];
  await open(room);
  expect(await screen.findByText(/^Nobody yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Announce a guest' }));
  expect(await dialog().findByText('Your guest comes to Zandbank, as long as you have booked it.')).toBeVisible();
  expect(dialog().queryByLabelText('Day')).not.toBeInTheDocument();
  await userEvent.type(dialog().getByLabelText('Name of the guest'), 'Bob');
  await userEvent.click(dialog().getByRole('button', { name: 'Announce' }));

  await waitFor(() => expect(announced.map(({ body }) => body)).toEqual([{ guestName: 'Bob', guestFrom: null, bookingId: room.id }]));
});

it('shows who is there, and changes who is not, by the version that was seen', async () => {
  mine = [visit(), visit({ id: 'v3', guestName: 'Bob', arrivedAt: '2027-03-02T06:55:00Z' })];
  await open();
  const [ada, bob] = await screen.findAllByRole('listitem');
  expect(within(bob!).getByText('there since 07:55')).toBeVisible();
  expect(within(bob!).queryByRole('button')).not.toBeInTheDocument();
  await userEvent.click(within(ada!).getByRole('button', { name: 'Change Ada Voorbeeld' }));
  const name = await dialog('Change the visit').findByLabelText('Name of the guest');
  await userEvent.clear(name);
  await userEvent.type(name, 'Ada de Vries');
  await userEvent.selectOptions(dialog('Change the visit').getByLabelText('Expected at'), '10:30');
  await userEvent.click(dialog('Change the visit').getByRole('button', { name: 'Change' }));

  await waitFor(() =>
    expect(changed).toEqual([
      { etag: '"0"', body: { guestName: 'Ada de Vries', guestFrom: 'Gemeente Voorbeeld', start: '2027-03-02T09:30:00Z', end: '2027-03-02T10:00:00Z' } },
    ]),
  );
});

it('says when the room of a guest is gone, and gives the visit a time of its own', async () => {
  mine = [visit({ bookingId: 'b1' })];
  await open();
  expect(await screen.findByText(/^You do not have the room any more/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Change Ada Voorbeeld' }));
  await userEvent.click(await dialog('Change the visit').findByRole('button', { name: 'Change' }));

  await waitFor(() => expect(changed[0]?.body).toMatchObject({ bookingId: null, start: '2027-03-02T09:00:00Z' }));
});

it('calls a visit off at once, which can be undone', async () => {
  mine = [visit()];
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Call off Ada Voorbeeld' }));
  await waitFor(() => expect(calledOff).toEqual(['v1']));
  await userEvent.click(await screen.findByRole('button', { name: /Undo/ }));

  await waitFor(() =>
    expect(announced.map(({ body }) => body)).toEqual([
      { guestName: 'Ada Voorbeeld', guestFrom: 'Gemeente Voorbeeld', buildingId: kade.id, start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' },
    ]),
  );
});

it('undoes it without the room that is gone', async () => {
  mine = [visit({ bookingId: 'b1' })];
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Call off Ada Voorbeeld' }));
  await userEvent.click(await screen.findByRole('button', { name: /Undo/ }));

  await waitFor(() => expect(announced[0]?.body).toMatchObject({ buildingId: kade.id, start: '2027-03-02T09:00:00Z' }));
  expect(announced[0]?.body.bookingId).toBeUndefined();
});

it('says why a visit cannot be called off any more', async () => {
  mine = [visit()];
  server.use(http.delete('*/v1/visits/:id', () => HttpResponse.json({ type: '/problems/guest-arrived', title: 'Your guest has arrived', status: 409, detail: 'Reception said so.' }, { status: 409 })));
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Call off Ada Voorbeeld' }));

  expect(await screen.findByText('Your guest has arrived')).toBeVisible();
});
