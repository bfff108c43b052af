import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { FakeEventSource } from '../../api/fake-event-source';
import { show } from '../../ui/testing';
import { BookPage } from './book-page';
import { BUILDING, floorSpaces, FLOOR, freeSpace, servicesOf } from './testing';

const server = setupServer();
const DAY = '2027-03-02';
const allTaken = () => floorSpaces().map((space) => ({ ...space, state: 'TAKEN' as const }));
let services = servicesOf(allTaken());

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  localStorage.clear();
  FakeEventSource.install();
  services = servicesOf(allTaken());
  server.use(...services.handlers);
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});

const visit = (search = '') => show(<BookPage />, { at: `/book?date=${DAY}${search}`, route: '/book' });
// The first page of a run is slow to load on a busy machine.
const offered = () => screen.findByRole('region', { name: 'Free elsewhere' }, { timeout: 10_000 });

it('names what is free on other floors of the building, with why, where nothing on this one fits', async () => {
  services.elsewhere.push(
    freeSpace({ spaceId: 'e1', name: '4A-007', floorId: 'f4', floorName: 'Verdieping 4', reason: '2 of your team are in 4A' }),
    freeSpace({ spaceId: 'e2', name: '9A-001', buildingId: 'b2', buildingName: 'Havengebouw' }),
  );
  await visit('&amenities=monitor');

  const places = await offered();
  expect(within(places).getAllByRole('button').map((button) => button.textContent)).toEqual(['4A-007, Verdieping 4']);
  expect(within(places).getByText('2 of your team are in 4A')).toBeVisible();
  expect(services.searched).toEqual([
    `start=${DAY}T06:00:00Z&end=${DAY}T18:00:00Z&kind=DESK&amenity=monitor&nearTeam=true&limit=3&buildingId=b1`.replaceAll(':', '%3A'),
  ]);
});

it('looks in other buildings where this one has nothing, and goes there in one tap', async () => {
  const haven = { ...BUILDING, id: 'b2', code: 'HAVEN', name: 'Havengebouw' };
  const ninth = { ...FLOOR, id: 'f9', name: 'Verdieping 9' };
  const spaces = [{ ...floorSpaces()[0]!, spaceId: 'e2', name: '9A-001' }];
  services.elsewhere.push(freeSpace({ spaceId: 'e2', name: '9A-001', floorId: 'f9', floorName: 'Verdieping 9', buildingId: 'b2', buildingName: 'Havengebouw' }));
  server.use(
    http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [BUILDING, haven], next: null })),
    http.get('*/api/booking/v1/buildings/b2/floors', () => HttpResponse.json({ items: [ninth], next: null })),
    http.get('*/api/booking/v1/buildings/b2/busy-days', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/booking/v1/floors/f9/plan', () => HttpResponse.json({ type: 'FeatureCollection', features: [] })),
    http.get('*/api/booking/v1/floors/f9/availability', () =>
      HttpResponse.json({ floorId: 'f9', buildingId: 'b2', date: DAY, start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z`, zone: BUILDING.zone, spaces }),
    ),
  );
  await visit('&building=b1');

  await userEvent.click(within(await offered()).getByRole('button', { name: '9A-001, Verdieping 9, Havengebouw' }));

  await waitFor(() => expect(within(screen.getByRole('dialog')).getByRole('heading', { name: '9A-001' })).toBeVisible());
  expect(screen.getByRole('button', { name: /, 07:00–19:00 Havengebouw, Verdieping 9$/ })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Free elsewhere' })).toBeNull();
});

it('says which rule closes the building, in the words of the service', async () => {
  services.leftOut.push({ buildingId: 'b1', buildingName: 'Kadegebouw', type: '/problems/building-closed', title: 'The building is closed then', detail: 'It is open on Mon.' });
  await visit();

  const places = await offered();
  expect(await within(places).findByText('Nothing that fits is free in other buildings either.')).toBeVisible();
  expect(within(places).getByText(/It is open on Mon\./)).toHaveTextContent('The building is closed then. It is open on Mon.');
});

it('looks nowhere else while something on the floor fits', async () => {
  services = servicesOf(floorSpaces());
  server.use(...services.handlers);
  await visit();

  await screen.findByRole('region', { name: 'Spaces as a list' }, { timeout: 10_000 });
  expect(screen.queryByRole('region', { name: 'Free elsewhere' })).toBeNull();
  expect(services.searched).toEqual([]);
});
