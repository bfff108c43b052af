import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Booking, FreeSpace } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { forgetCopies } from '../../api/offline-copy';
import { partsComeFrom } from '../../ui/part';
import { show, someone } from '../../ui/testing';
import { addDays, dayIn, timeIn, weekOf } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { desk } from '../../api/bookings.fixture';
import { entry, offered } from '../waitlist/waitlist.fixture';
import { MyWaiting } from '../waitlist/my-waiting';
import { TodayPage } from './today-page';

const server = setupServer();
let mine: Booking[];
/** What I need of every desk, as the service keeps it, and how often I chose. */
let needs: { amenities: string[]; version: number };
let usual: FreeSpace[];
let searched: URLSearchParams[];
const list = (items: unknown[]) => HttpResponse.json({ items, next: null });

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  partsComeFrom({ 'my-waiting': () => Promise.resolve(MyWaiting) });
});
beforeEach(() => {
  mine = [];
  needs = { amenities: [], version: 0 };
  usual = [];
  searched = [];
  const answer = () => HttpResponse.json({ amenities: needs.amenities }, { headers: { ETag: `"${needs.version}"` } });
  server.use(
    http.get('*/api/booking/v1/people/me/needs', answer),
    http.put('*/api/booking/v1/people/me/needs', async ({ request }) => {
      const seen = request.headers.get('If-Match');
      if (seen !== null && seen !== `"${needs.version}"`) return HttpResponse.json({ type: '/problems/changed-meanwhile' }, { status: 412 });
      needs = { ...((await request.json()) as { amenities: string[] }), version: needs.version + 1 };
      return answer();
    }),
    http.get('*/api/booking/v1/free-spaces', ({ request }) => {
      searched.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: usual, next: null, leftOut: [] });
    }),
    http.get('*/api/booking/v1/bookings', () => list(mine)),
    http.get('*/api/booking/v1/buildings', () => list([kade])),
    http.get('*/api/booking/v1/buildings/:id/floors', () => list([{ id: desk(new Date(), 0).floorId, code: '3', name: 'Floor 3', level: 3, neighbourhoods: [] }])),
    http.get('*/api/booking/v1/team-days', () => list([])),
    http.get('*/api/booking/v1/waitlist-entries', () => list([])),
    http.get('*/api/booking/v1/teams', () => list([])),
    http.get('*/api/notification/v1/messages', () => HttpResponse.json({ items: [], next: null, unread: 0 })),
  );
});
afterEach(async () => {
  server.resetHandlers();
  await forgetCopies();
});
afterAll(() => server.close());

const open = () =>
  show(
    <>
      <TodayPage />
      <Toasts />
    </>,
  );

it('is kind to somebody without a booking', async () => {
  await open();

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Find a space' })).toHaveAttribute('href', '/book');
  expect(screen.getByRole('link', { name: 'My series' })).toHaveAttribute('href', '/series');
});

it('says in my week which week it is, and names a clock that is not mine', async () => {
  mine = [desk(new Date(), 24 * 60, { zone: 'America/Kralendijk' })];
  await open();

  expect(await screen.findByText(/^Weeks? \d+/)).toHaveTextContent(String(weekOf(dayIn(kade.zone))));
  expect(within(screen.getByRole('region', { name: 'My week' })).getByText(/, Kralendijk time$/)).toBeVisible();
});

it('leaves no day out of my week for a building that nothing says is mine', async () => {
  const closed = { ...kade, id: 'b0', name: 'Elders', openDays: [] };
  server.use(http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [closed, kade], next: null })));
  await open();
  const days = () => document.querySelectorAll('.fp-week__day');
  await waitFor(() => expect(days()).toHaveLength(7));

  await userEvent.click(await screen.findByRole('button', { name: kade.name }));

  // As it is said on one part of the page it is known to the other.
  await waitFor(() => expect(days()).toHaveLength(kade.openDays.length));
});

it('asks for answers to dates of team days that are still to come, and to no others', async () => {
  const today = dayIn(kade.zone);
  const date = (away: number, mine: string | null) => ({ date: addDays(today, away), yes: 0, maybe: 0, no: 0, mine, given: [] });
  const proposed = (id: string, purpose: string, ...candidates: object[]) => ({ id, purpose, status: 'PROPOSED', date: null, zone: kade.zone, buildingName: kade.name, candidates });
  server.use(
    http.get('*/api/booking/v1/team-days', () =>
      list([proposed('d1', 'Planning', date(-1, null), date(7, 'YES')), proposed('d2', 'Review', date(-2, null), date(8, null)), proposed('d3', 'Long ago', date(-3, null))]),
    ),
  );
  await open();

  const card = within(await screen.findByRole('region', { name: 'A team day waits for your answer' }));
  expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual([`ReviewKadegebouw: ${formatDay(addDays(today, 8))}Answer`]);
});

it('checks in while the window is open', async () => {
  mine = [desk(new Date(), 5)];
  server.use(
    http.put('*/api/booking/v1/bookings/:id/check-in', () => {
      mine = [desk(new Date(), 5, { status: 'CHECKED_IN' })];
      return HttpResponse.json(mine[0]);
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Check in' }));

  expect((await screen.findAllByText('Checked in')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Check in' })).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('says that the space is free for others when somebody leaves early, though its card is gone by then', async () => {
  mine = [desk(new Date(), -120, { status: 'CHECKED_IN' })];
  server.use(
    http.put('*/api/booking/v1/bookings/:id/check-out', () => {
      const left = mine[0]!;
      mine = [];
      return HttpResponse.json({ ...left, status: 'RELEASED' });
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Leave early' }));

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  expect((await screen.findAllByText('The space is free for others now. See you soon.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('says under the button why checking in is refused', async () => {
  mine = [desk(new Date(), 5)];
  const early = { type: '/problems/too-early-to-check-in', title: 'It is too early to check in', detail: 'You can check in from 09:30.' };
  server.use(http.put('*/api/booking/v1/bookings/:id/check-in', () => HttpResponse.json(early, { status: 422 })));
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Check in' }));

  expect(await screen.findByText('You can check in from 09:30.')).toBeVisible();
});

it('has one main button, which is to check in while that can be done', async () => {
  mine = [desk(new Date(), 5)];
  await open();
  const near = await screen.findByRole('button', { name: /^Any desk near my team / });

  expect(screen.getByRole('button', { name: 'Check in' })).toHaveClass('fp-button--primary');
  expect(near).not.toHaveClass('fp-button--primary');
});

it('says on which floor my next desk is', async () => {
  mine = [desk(new Date(), 120)];
  await open();

  expect(await screen.findByText('Kadegebouw, Floor 3')).toBeVisible();
});

it('says when checking in opens before that', async () => {
  mine = [desk(new Date(), 120)];
  await open();

  expect(await screen.findByText(/^You can check in from \d\d:\d\d to \d\d:\d\d\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check in' })).not.toBeInTheDocument();
});

it('cancels at once and shows what is left of the day', async () => {
  mine = [desk(new Date(), 120)];
  server.use(
    http.delete('*/api/booking/v1/bookings/:id', () => {
      mine = [desk(new Date(), 120, { status: 'CANCELLED' })];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Cancel booking' }));

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('asks for any desk near my team in one tap, and can give it back', async () => {
  const asked: { start: string; end: string }[] = [];
  let given: string | undefined;
  server.use(
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      const body = (await request.json()) as { start: string; end: string };
      asked.push(body);
      mine = [desk(new Date(body.start), 0)];
      return HttpResponse.json(mine[0], { status: 201 });
    }),
    http.delete('*/api/booking/v1/bookings/:id', ({ params }) => {
      given = String(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await open();

  const near = await screen.findByRole('button', { name: /^Any desk near my team / });
  const first = near.textContent;
  await userEvent.click(near);
  await screen.findAllByText(/^You have 3A-012 in Kadegebouw, .+\.$/);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Any desk near my team / })).not.toHaveTextContent(first));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(asked).toMatchObject([{ anyOf: { kind: 'DESK', nearTeam: true, buildingId: kade.id, amenities: [] } }]);
  expect(asked.map(({ start, end }) => [timeIn(kade.zone, start), timeIn(kade.zone, end)])).toEqual([[kade.opens, kade.closes]]);
  await waitFor(() => expect(given).toBe('0199f3a0-1111-7000-8000-000000000001'));
});

it('asks for a desk with what I need, here and the next time', async () => {
  const asked: unknown[] = [];
  server.use(
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ type: '/problems/nothing-free', title: 'Nothing that fits is free', detail: 'Ask for fewer things.' }, { status: 409 });
    }),
  );
  const { unmount } = await open();
  await userEvent.click(await screen.findByLabelText('monitor'));
  await waitFor(() => expect(needs.amenities).toEqual(['monitor']));
  unmount();

  await open();
  expect(await screen.findByText('With monitor')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: /^Any desk near my team / }));

  expect(await screen.findByText('Nothing that fits is free')).toBeVisible();
  expect(asked).toMatchObject([{ anyOf: { amenities: ['monitor'] } }]);
});

it('keeps what quick taps chose in the end, whatever is answered meanwhile', async () => {
  const asked: string[][] = [];
  server.use(
    http.put('*/api/booking/v1/people/me/needs', async ({ request }) => {
      const { amenities } = (await request.json()) as { amenities: string[] };
      asked.push(amenities);
      await delay(100);
      needs = { amenities, version: needs.version + 1 };
      return HttpResponse.json({ amenities }, { headers: { ETag: `"${needs.version}"` } });
    }),
  );
  await open();
  const shown: (string | null)[] = [];
  const watch = new MutationObserver(() => shown.push(document.querySelector('.fp-needs > summary')?.textContent ?? null));
  await userEvent.click(await screen.findByLabelText('monitor'));
  await userEvent.click(screen.getByLabelText('quiet'));
  expect(screen.getByText('With monitor and quiet')).toBeVisible();
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });

  await waitFor(() => expect(needs).toEqual({ amenities: ['monitor', 'quiet'], version: 2 }));
  watch.disconnect();
  expect(asked).toEqual([['monitor'], ['monitor', 'quiet']]);
  expect(shown).not.toContain('With monitor');
  expect(screen.getByText('With monitor and quiet')).toBeVisible();
});

it('takes over once what the device kept of my needs, unless I chose some already', async () => {
  localStorage.setItem('flexplek.needs', 'sit-stand,quiet');
  const { unmount } = await open();
  expect(await screen.findByText('With sit-stand and quiet')).toBeVisible();
  expect(needs).toEqual({ amenities: ['sit-stand', 'quiet'], version: 1 });
  expect(localStorage.getItem('flexplek.needs')).toBeNull();
  unmount();

  needs = { amenities: ['monitor'], version: 2 };
  localStorage.setItem('flexplek.needs', 'quiet');
  await open();

  expect(await screen.findByText('With monitor')).toBeVisible();
  expect(needs).toEqual({ amenities: ['monitor'], version: 2 });
  expect(localStorage.getItem('flexplek.needs')).toBeNull();
});

it('offers my usual desk by name, building and day where it is free, and books it in one tap', async () => {
  const asked: { spaceId: string; start: string; end: string }[] = [];
  needs = { amenities: ['monitor'], version: 1 };
  usual = [usualDesk];
  server.use(
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      const body = (await request.json()) as { spaceId: string; start: string; end: string };
      asked.push(body);
      mine = [desk(new Date(body.start), 0)];
      return HttpResponse.json(mine[0], { status: 201 });
    }),
  );
  await open();
  const button = await screen.findByRole('button', { name: /^Your usual desk 3A-012 .+ in Kadegebouw$/ });
  expect(screen.getByText('You were here 6 times lately')).toBeVisible();
  expect(button).not.toHaveClass('fp-button--primary');

  await userEvent.click(button);

  expect((await screen.findAllByText(/^You have 3A-012 in Kadegebouw, .+\.$/)).length).toBeGreaterThan(0);
  expect(asked.map(({ spaceId, start, end }) => [spaceId, timeIn(kade.zone, start), timeIn(kade.zone, end)])).toEqual([
    ['usual-desk', kade.opens, kade.closes],
  ]);
  expect(Object.fromEntries(searched[0]!)).toMatchObject({ usual: 'true', limit: '1', kind: 'DESK', amenity: 'monitor' });
});

it('offers no usual desk where none is free', async () => {
  await open();
  await screen.findByRole('button', { name: /^Any desk near my team / });
  await waitFor(() => expect(searched).toHaveLength(1));

  expect(screen.queryByRole('button', { name: /^Your usual desk / })).toBeNull();
});

const usualDesk: FreeSpace = {
  spaceId: 'usual-desk',
  code: '3A-012',
  name: '3A-012',
  kind: 'DESK',
  capacity: 1,
  amenities: ['monitor'],
  buildingId: kade.id,
  buildingName: kade.name,
  floorId: 'f3',
  floorName: 'Floor 3',
  level: 3,
  neighbourhoodId: 'na',
  neighbourhoodName: '3A Waterkant',
  zone: kade.zone,
  usual: 'HABIT',
  reason: 'You were here 6 times lately',
};

it('leads whoever looks after buildings to them', async () => {
  await show(<TodayPage />, { session: { ...someone, roles: ['employee', 'facility'] } });

  expect(await screen.findByRole('link', { name: 'Buildings now' })).toHaveAttribute('href', '/live');
  expect(screen.getByRole('link', { name: 'Manage' })).toHaveAttribute('href', '/manage');
  expect(screen.queryByText(/^Working at home/)).not.toBeInTheDocument();
});

it('shows more quietly what is over', async () => {
  mine = [desk(new Date(), 0, { status: 'RELEASED', releaseReason: 'LEFT_EARLY' })];
  await open();

  expect(await screen.findByRole('link', { name: /3A-012/ })).toHaveClass('fp-week__booking--past');
});

it('asks whoever is new where they work, rather than to book in a building that it guessed', async () => {
  localStorage.clear();
  server.use(http.get('*/api/booking/v1/buildings', () => list([kade, { ...kade, id: 'other', name: 'Elders' }])));
  await open();
  const where = await screen.findByRole('group', { name: 'Where do you usually work?' });
  expect(screen.queryByRole('button', { name: /^Any desk near my team / })).toBeNull();

  await userEvent.click(within(where).getByRole('button', { name: 'Elders' }));

  expect(await screen.findByRole('button', { name: /^Any desk near my team .+ in Elders$/ })).toBeVisible();
  localStorage.clear();
});

it('says what went wrong, and tries again', async () => {
  server.use(http.get('*/api/booking/v1/bookings', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 }), { once: true }));
  await open();
  expect(await screen.findByText('A part of Flexplek does not answer')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
});

it('shows my bookings without a network, to be read only', async () => {
  mine = [desk(new Date(), 120)];
  const { unmount } = await open();
  await screen.findByRole('button', { name: 'Cancel booking' });
  unmount();

  server.use(http.all('*/api/*', () => HttpResponse.error()));
  await open();

  expect((await screen.findAllByRole('link', { name: /3A-012/ })).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('shows what is offered to me before everything else, and what I wait for after my next booking', async () => {
  mine = [desk(new Date(), 120)];
  server.use(http.get('*/api/booking/v1/waitlist-entries', () => list([entry({ id: 'w2', spaceName: '3A-099' }), offered(20, { spaceName: '3A-077' })])));
  await open();

  await screen.findByRole('region', { name: /^3A-012 is free for you until / });
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles[0]).toMatch(/^3A-012 is free for you until /);
  expect(titles.indexOf('You are waiting for')).toBeGreaterThan(1);
  expect(within(screen.getByRole('region', { name: 'You are waiting for' })).getByText('3A-099', { selector: 'strong' })).toBeVisible();
});

it.each([
  ['what I wait for', 'waitlist-entries', 'What you wait for'],
  ['team days', 'team-days', 'Team days'],
])('stands when %s cannot be read, says so, and tries again', async (_, path, name) => {
  let refused = true;
  server.use(http.get(`*/api/booking/v1/${path}`, () => (refused ? HttpResponse.json({ type: '/problems/forbidden', title: 'No', detail: 'No.' }, { status: 403 }) : undefined)));
  await open();

  expect(await screen.findByText('You have no booking yet')).toBeVisible();
  const again = await within(await screen.findByRole('region', { name })).findByRole('button', { name: 'Try again' });
  refused = false;
  await userEvent.click(again);
  await waitFor(() => expect(screen.queryByRole('region', { name })).toBeNull());
});

it('marks in my week what is one of a series, and leads to all of them', async () => {
  mine = [desk(new Date(), 24 * 60, { seriesId: 'r1' })];
  await open();

  expect(await screen.findByText('one of a series')).toBeInTheDocument();
  const week = within(screen.getByRole('region', { name: 'My week' }));
  expect(week.getByRole('link', { name: 'My series' })).toHaveAttribute('href', '/series');
});
