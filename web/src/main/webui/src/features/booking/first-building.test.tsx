import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeEventSource } from '../../api/fake-event-source';
import { show } from '../../ui/testing';
import { addDays } from '../../ui/time';
import { BookPage } from './book-page';
import { RoomsPage } from './rooms-page';
import { BUILDING, floorSpaces, servicesOf } from './testing';

const first = { ...BUILDING, id: 'b0', name: 'Elders', city: 'Arnhem' };
const server = setupServer();
let services = servicesOf(floorSpaces());
const items = (...all: object[]) => HttpResponse.json({ items: all, next: null });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  FakeEventSource.install();
  services = servicesOf(floorSpaces());
  server.use(
    http.get('*/api/booking/v1/buildings', () => items(first, BUILDING)),
    http.get('*/api/booking/v1/buildings/b1/room-availability', () => HttpResponse.json({ buildingId: 'b1', date: '2027-03-02', zone: BUILDING.zone, rooms: [] })),
    ...services.handlers,
  );
});
afterEach(() => server.resetHandlers());

/** Somebody of my team is in a building on every day. */
function teamIn(where: () => string | Promise<string>) {
  server.use(
    http.get('*/api/booking/v1/teams', () => items({ id: 't1', name: 'Kade', members: [] })),
    http.get('*/api/booking/v1/teams/t1/presence', async ({ request }) => {
      const from = new URL(request.url).searchParams.get('from')!;
      const people = [{ personId: 'p2', displayName: 'Noor Verbeek', me: false, buildingId: await where(), floorId: 'f9', start: `${from}T08:00:00Z`, end: `${from}T16:00:00Z` }];
      return HttpResponse.json({ teamId: 't1', days: [0, 1, 2, 3, 4, 5, 6].map((away) => ({ date: addDays(from, away), teamDays: [], people })) });
    }),
  );
}

const question = () => screen.findByRole('group', { name: 'Where do you usually work?' });
const building = () => screen.findByLabelText('Building');

describe.each([
  ['the page Book', '/book', () => <BookPage />],
  ['the rooms by day', '/rooms', () => <RoomsPage />],
])('%s', (_, route, page) => {
  const open = (search = '') => show(page(), { at: `${route}${search}`, route });

  it('asks whoever is new where they work before it shows anything', async () => {
    await open();

    const asked = await question();
    expect(within(asked).getAllByRole('group').map((city) => city.textContent)).toEqual(['ArnhemElders', 'Den HaagKadegebouw']);
    expect(screen.queryByLabelText('Building')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Any desk that fits' })).toBeNull();

    await userEvent.click(within(asked).getByRole('button', { name: 'Kadegebouw' }));

    expect(await building()).toHaveValue('b1');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(localStorage.getItem('flexplek.home')).toBe('b1');
  });

  it('begins where my team is, and shows nothing else before it knows', async () => {
    let tell: (id: string) => void = () => undefined;
    const told = new Promise<string>((resolve) => (tell = resolve));
    teamIn(() => told);
    await open();
    await screen.findByText('Loading…');
    expect(screen.queryByLabelText('Building')).toBeNull();
    expect(screen.queryByText('Where do you usually work?')).toBeNull();

    tell('b1');

    expect(await building()).toHaveValue('b1');
  });

  it('keeps to the building of the address', async () => {
    teamIn(() => 'b0');
    await open('?building=b1');

    expect(await building()).toHaveValue('b1');
  });
});

it('stays in the building that is shown when the team goes to another', async () => {
  let where = 'b1';
  teamIn(() => where);
  await show(<BookPage />, { at: '/book', route: '/book' });
  expect(await building()).toHaveValue('b1');
  expect(localStorage.getItem('flexplek.building')).toBeNull();

  where = 'b0';
  await userEvent.click(await screen.findByRole('button', { name: 'Any desk that fits' }));

  await waitFor(() => expect(services.asked).toHaveLength(1));
  expect(await building()).toHaveValue('b1');
});
