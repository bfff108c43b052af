import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { FakeEventSource } from '../../api/fake-event-source';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { BookPage } from './book-page';
import { bookingOf, favourite, floorSpaces, freeSpace, servicesOf } from './testing';

const server = setupServer();
let services = servicesOf(floorSpaces());

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  localStorage.clear();
  FakeEventSource.install();
  services = servicesOf(floorSpaces());
  server.use(...services.handlers);
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});

const DAY = '2027-03-02';

async function open(search = '') {
  await show(
    <>
      <BookPage />
      <Toasts />
    </>,
    { at: `/book?date=${DAY}${search}`, route: '/book' },
  );
  // The first page of a run is slow to load on a busy machine.
  await screen.findByRole('region', { name: 'Spaces as a list' }, { timeout: 10_000 });
}

const star = () => screen.findByRole('button', { name: 'Favourite' });
const mine = () =>
  waitFor(() => {
    const section = document.querySelector<HTMLElement>('.fp-favourites');
    expect(section).not.toBeNull();
    return section!;
  });
const line = async (text: RegExp) => (await within(await mine()).findByText(text)).closest('li')!;

it('takes a space among my favourites and out again by a star that says so', async () => {
  await open('&space=s2');
  expect(await star()).toHaveAttribute('aria-pressed', 'false');

  await userEvent.click(await star());
  await waitFor(async () => expect(await star()).toHaveAttribute('aria-pressed', 'true'));
  expect(services.favourites.map(({ spaceId }) => spaceId)).toEqual(['s2']);

  await userEvent.click(await star());
  await waitFor(async () => expect(await star()).toHaveAttribute('aria-pressed', 'false'));
  await waitFor(() => expect(services.favourites).toEqual([]));
});

it('says why a favourite cannot be added, and that it is none', async () => {
  const full = { type: '/problems/too-many-favourites', title: 'You have 50 favourites already', detail: 'Take one away.' };
  server.use(http.put('*/people/me/favourite-spaces/:id', () => HttpResponse.json(full, { status: 422 })));
  await open('&space=s2');

  await userEvent.click(await star());

  expect((await screen.findAllByText('You have 50 favourites already')).length).toBeGreaterThan(0);
  expect(await star()).toHaveAttribute('aria-pressed', 'false');
});

it('books a favourite that is free in one tap, in whatever building, for the day and hours that are chosen', async () => {
  services.favourites.push(favourite({}), favourite({ spaceId: 's3', name: '3A-003' }));
  services.elsewhere.push(freeSpace({ spaceId: 's1', usual: 'FAVOURITE' }), freeSpace({ spaceId: 's5', usual: 'HABIT' }));
  await open('&from=09:00&to=12:00');
  expect(await line(/^3A-003$/)).toHaveTextContent('not free then');
  expect(await mine()).toHaveTextContent('Favourites (1 free)');

  await userEvent.click(within(await line(/^3A-001$/)).getByRole('button', { name: 'Book 3A-001' }));

  await screen.findAllByText(/^Booked: 3A-001/);
  expect(services.asked.map(({ body }) => body)).toEqual([{ spaceId: 's1', start: `${DAY}T08:00:00Z`, end: `${DAY}T11:00:00Z` }]);
  expect(new URLSearchParams(services.searched[0]).get('usual')).toBe('true');
  expect(await screen.findByRole('dialog')).toHaveTextContent('3A-001');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('says of another for whom it is asked nothing that was refused for me', async () => {
  services.letMe.push({ personId: 'p9', displayName: 'Dirk de Directeur', since: '2027-03-01T09:00:00Z' });
  services.favourites.push(favourite({}));
  services.elsewhere.push(freeSpace({ spaceId: 's1', usual: 'FAVOURITE' }));
  const rule = { type: '/problems/too-many-bookings', title: 'You have as many bookings as you may', detail: 'Cancel one.' };
  server.use(http.post('*/api/booking/v1/bookings', () => HttpResponse.json(rule, { status: 422 })));
  await open();
  await userEvent.click(within(await line(/^3A-001$/)).getByRole('button', { name: 'Book 3A-001' }));
  expect(await screen.findByText('You have as many bookings as you may')).toBeVisible();

  await userEvent.selectOptions(screen.getByLabelText('For whom'), 'For Dirk de Directeur');

  await waitFor(() => expect(screen.queryByText('You have as many bookings as you may')).toBeNull());
});

it('says what became of one that is closed, held for others or gone, and takes it away', async () => {
  services.favourites.push(
    favourite({ spaceId: 's6', name: '3A-006', state: 'OUT_OF_SERVICE', reason: 'The lamp is broken', outOfService: { reason: 'The lamp is broken', from: null, until: null } }),
    favourite({ spaceId: 's9', name: '3W-001', state: 'NOT_ALLOWED' }),
    { ...favourite({ spaceId: 'gone', state: 'GONE' }), code: null, name: null, kind: null, buildingId: null, buildingName: null, floorId: null, floorName: null },
  );
  await open();
  await waitFor(async () => expect(await line(/^3A-006$/)).toHaveTextContent('Out of service: The lamp is broken'));
  expect(await line(/^3W-001$/)).toHaveTextContent('not for you');

  const gone = await line(/^A space you can no longer see\.$/);
  await userEvent.click(within(gone).getByRole('button', { name: 'Remove the space you can no longer see' }));

  await waitFor(() => expect(screen.queryByText('A space you can no longer see.')).toBeNull());
  expect(services.favourites.map(({ spaceId }) => spaceId)).toEqual(['s6', 's9']);
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});

it('shows no favourites of another kind, and nothing where there are none', async () => {
  services.favourites.push(favourite({ spaceId: 's7', name: 'Zandbank', kind: 'ROOM' }));
  await open();
  await waitFor(() => expect(screen.getByRole('region', { name: 'Spaces as a list' })).toHaveTextContent('3A-001'));
  expect(document.querySelector('.fp-favourites')).toBeNull();
  expect(services.searched).toEqual([]);
});

it('begins with what I need of every desk, and not of a room, until something else is chosen', async () => {
  services.needs.amenities = ['monitor'];
  await open();
  const listed = () => within(screen.getByRole('region', { name: 'Spaces as a list' })).getAllByRole('button').length;
  await waitFor(() => expect(listed()).toBe(2));

  await userEvent.click(screen.getByLabelText('monitor'));
  await waitFor(() => expect(listed()).toBe(6));
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'ROOM');
  await waitFor(() => expect(listed()).toBe(1));
});

it('says of a favourite that I have then that it is mine, and why one stays that cannot go', async () => {
  services.favourites.push(favourite({}), favourite({ spaceId: 's6', name: '3A-006', state: 'OUT_OF_SERVICE', reason: 'The lamp is broken', outOfService: { reason: 'The lamp is broken', from: null, until: null } }));
  services.bookings.push(bookingOf(floorSpaces()[0]!, { start: `${DAY}T08:00:00Z`, end: `${DAY}T11:00:00Z` }));
  server.use(http.delete('*/people/me/favourite-spaces/:id', () => HttpResponse.json({ type: '/problems/forbidden', title: 'You may not do this', detail: 'Ask.' }, { status: 403 })));
  await open('&from=09:00&to=12:00');
  await waitFor(async () => expect(await line(/^3A-001$/)).toHaveTextContent('yours'));

  await userEvent.click(screen.getByRole('button', { name: 'Remove 3A-006 from your favourites' }));

  expect((await screen.findAllByText('You may not do this')).length).toBeGreaterThan(0);
  expect(await line(/^3A-006$/)).toBeVisible();
});
