import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { desk } from '../../api/bookings.fixture';
import { MY_ID, show } from '../../ui/testing';
import { Attendees } from './attendees';
import { MyMeetings } from './my-meetings';

const NOW = new Date('2027-03-02T07:00:00Z');
const booking = desk(NOW, 120, { kind: 'ROOM', spaceName: 'Zandbank' });
const colleague = (id: string, displayName: string, me = false) => ({ id, displayName, me, newcomer: false, startedOn: null, mentor: null });
const members = [colleague('p0', 'Olivier Haanstra', true), colleague('p1', 'Noor Verbeek'), colleague('p2', 'Nadia Elzinga')];
const api = '*/api/booking/v1';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function invites(capacity: number, refused?: object) {
  const invited = new Map<string, string>();
  const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
  server.use(
    http.get(`${api}/teams`, () => HttpResponse.json({ items: [{ id: 't1', name: 'Kade', members }], next: null })),
    http.get(`${api}/spaces/:id`, () => HttpResponse.json({ id: booking.spaceId, capacity, inService: true, reason: null, outOfService: null, closures: [] })),
    http.get(`${api}/bookings/:id/attendees`, () =>
      HttpResponse.json({ items: [...invited].map(([personId, displayName]) => ({ personId, displayName, me: false })), next: null }),
    ),
    http.put(`${api}/bookings/:id/attendees/:person`, ({ params }) => {
      if (refused) return HttpResponse.json(refused, { status: 409 });
      const id = String(params['person']);
      invited.set(id, names.get(id)!);
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete(`${api}/bookings/:id/attendees/:person`, ({ params }) => {
      invited.delete(String(params['person']));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return invited;
}

it('invites colleagues of my teams, says when they are too many, and takes one off the list', async () => {
  const invited = invites(2);
  await show(<Attendees booking={booking} />, { at: '/', route: '/' });
  expect(await screen.findByText(/^Nobody yet/)).toBeVisible();

  for (const name of ['Noor Verbeek', 'Nadia Elzinga']) {
    const field = await screen.findByLabelText('A colleague of my team');
    expect(within(field).queryByRole('option', { name: 'Olivier Haanstra' })).toBeNull();
    await userEvent.selectOptions(field, name);
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    await screen.findByRole('button', { name: `Take ${name} off the list` });
    expect(await screen.findByText(`${name} is invited.`)).toBeInTheDocument();
    // The button stays where one is, and what it belonged to has the focus once it goes.
    const place = name === 'Noor Verbeek' ? screen.getByRole('button', { name: 'Invite' }) : screen.getByRole('group', { name: 'Who is invited' });
    await waitFor(() => expect(place).toHaveFocus());
  }
  expect([...invited.keys()]).toEqual(['p1', 'p2']);
  expect(await screen.findByText('With you that is more than the 2 people the room is for.')).toBeVisible();
  expect(screen.queryByLabelText('A colleague of my team')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Take Noor Verbeek off the list' }));

  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take Noor Verbeek off the list' })).toBeNull());
  expect(screen.getByRole('group', { name: 'Who is invited' })).toHaveFocus();
  expect(await screen.findByText('Noor Verbeek is not invited any more.')).toBeInTheDocument();
});

it('says why somebody is not invited', async () => {
  invites(8, { type: '/problems/no-longer-live', title: 'This booking is over', detail: 'Its end has passed.', status: 409 });
  await show(<Attendees booking={booking} />, { at: '/', route: '/' });
  await userEvent.selectOptions(await screen.findByLabelText('A colleague of my team'), 'Noor Verbeek');
  await userEvent.click(screen.getByRole('button', { name: 'Invite' }));

  expect(await screen.findByText('This booking is over')).toBeVisible();
});

it('says so when what I am invited to cannot be read, and tries again', async () => {
  const away = http.get(`${api}/invitations`, () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true });
  server.use(away, http.get(`${api}/invitations`, () => HttpResponse.json({ items: [], next: null })));
  await show(<MyMeetings now={NOW} />, { at: '/', route: '/' });
  const told = within(await screen.findByRole('region', { name: 'Invitations' }));

  await userEvent.click(told.getByRole('button', { name: 'Try again' }));

  await waitFor(() => expect(screen.queryByRole('region', { name: 'Invitations' })).toBeNull());
});

it('shows on Today what I am invited to, and says no once', async () => {
  const mine = { bookingId: 'b1', title: 'Kwartaalplanning', hostId: 'p1', hostName: 'Noor Verbeek', spaceId: 's1', spaceName: 'Zandbank' };
  const where = { buildingId: 'k', buildingName: 'Kadegebouw', floorId: 'f', floorName: 'Verdieping 3', zone: 'Europe/Amsterdam' };
  let items = [{ ...mine, ...where, start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' }];
  const told: string[] = [];
  server.use(
    http.get(`${api}/invitations`, () => HttpResponse.json({ items, next: null })),
    http.delete(`${api}/bookings/:id/attendees/:person`, ({ params }) => {
      told.push(`${String(params['id'])} ${String(params['person'])}`);
      items = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await show(<MyMeetings now={NOW} />, { at: '/', route: '/' });

  expect(await screen.findByText('Kwartaalplanning')).toBeVisible();
  expect(screen.getByText(/^Today, 10:00–11:00/)).toBeVisible();
  const no = screen.getByRole('button', { name: 'I do not come: Kwartaalplanning' });
  await waitFor(() => expect(no).toBeEnabled());
  await userEvent.click(no);

  await waitFor(() => expect(screen.queryByText('Kwartaalplanning')).toBeNull());
  expect(told).toEqual([`b1 ${MY_ID}`]);
});
