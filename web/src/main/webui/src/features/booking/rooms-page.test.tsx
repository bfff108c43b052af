import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../ui/testing';
import { RoomsPage } from './rooms-page';
import { bookingOf, BUILDING, floorSpaces, servicesOf } from './testing';

const DAY = '2027-03-02';
const room = (spaceId: string, name: string, capacity: number, amenities: string[], more: object = {}) => ({
  spaceId,
  code: name,
  name,
  floorId: 'f3',
  floorName: 'Verdieping 3',
  level: 3,
  neighbourhoodId: 'nb',
  neighbourhoodName: '3B Zonzijde',
  capacity,
  amenities,
  state: 'IN_SERVICE',
  reason: null,
  closed: [],
  taken: [],
  ...more,
});
const rooms = [
  room('r1', 'Zandbank (8)', 8, ['screen'], {
    taken: [{ start: `${DAY}T08:00:00Z`, end: `${DAY}T09:00:00Z`, mine: false, bookingId: null }],
  }),
  room('s7', 'Rietkamer', 12, ['screen', 'video']),
  room('r3', 'Veenhoek', 2, [], { state: 'OUT_OF_SERVICE', reason: 'The lock is broken' }),
];
const server = setupServer();
let services = servicesOf(floorSpaces());

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());
beforeEach(() => {
  localStorage.clear();
  services = servicesOf(floorSpaces());
  server.resetHandlers(
    ...services.handlers,
    http.get('*/api/booking/v1/buildings/b1/room-availability', () =>
      HttpResponse.json({ buildingId: 'b1', date: DAY, zone: BUILDING.zone, rooms }),
    ),
  );
});

async function open(search = '') {
  await show(<RoomsPage />, { at: `/rooms?date=${DAY}${search}`, route: '/rooms' });
  return screen.findByRole('grid', { name: 'Rooms by quarter hour' });
}

const row = (grid: HTMLElement, name: string) => within(grid).getByRole('row', { name: new RegExp(name) });
const cell = (grid: HTMLElement, name: string, time: RegExp) => within(row(grid, name)).getByRole('gridcell', { name: time });

/** Keys go where the focus is. */
const press = (keys: string) => userEvent.keyboard(keys);
const focus = (element: HTMLElement) => act(() => element.focus());
const said = () => screen.getByRole('status').textContent;

it('says that a building has no rooms, whatever is asked for', async () => {
  server.use(http.get('*/api/booking/v1/buildings/b1/room-availability', () => HttpResponse.json({ buildingId: 'b1', date: DAY, zone: BUILDING.zone, rooms: [] })));

  await show(<RoomsPage />, { at: `/rooms?date=${DAY}`, route: '/rooms' });

  expect(await screen.findByText('This building has no rooms')).toBeVisible();
  expect(screen.queryByText('No room fits')).toBeNull();
});

it('takes a room among my favourites by the star in its panel', async () => {
  const grid = await open();
  focus(cell(grid, 'Rietkamer', /^09:00/));
  await press('{Enter}{Enter}');
  const star = await screen.findByRole('button', { name: 'Favourite' });
  expect(star).toHaveAttribute('aria-pressed', 'false');

  await userEvent.click(star);

  await waitFor(() => expect(star).toHaveAttribute('aria-pressed', 'true'));
  expect(services.favourites.map(({ spaceId }) => spaceId)).toEqual(['s7']);
});

it('books any room that fits as asked, and says beforehand that it books', async () => {
  const asked: object[] = [];
  server.use(
    http.post('*/api/booking/v1/bookings', async ({ request }) => {
      asked.push((await request.json()) as object);
      return HttpResponse.json({ type: '/problems/space-taken', title: 'Taken', detail: 'Somebody was faster.', alternatives: [] }, { status: 409 });
    }),
  );
  const grid = await open('&people=10&amenities=video');
  focus(cell(grid, 'Rietkamer', /^09:00/));
  await press('{Enter}{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: /^Book 09:00/ }));

  await userEvent.click(await screen.findByRole('button', { name: 'Book any room in Kadegebouw' }));

  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toMatchObject({ anyOf: { buildingId: 'b1', kind: 'ROOM', people: 10, amenities: ['video'] } });
});

it('is not looked up again and again once nobody is signed in', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await open();
  let looks = 0;
  server.use(
    http.get('*/api/booking/v1/buildings/b1/room-availability', () => {
      looks += 1;
      return HttpResponse.json({}, { status: 401 });
    }),
  );

  await act(() => vi.advanceTimersByTimeAsync(40_000));
  await waitFor(() => expect(looks).toBe(1));
  await act(() => vi.advanceTimersByTimeAsync(120_000));

  expect(looks).toBe(1);
});

it('says that the organisation uses no building', async () => {
  server.use(http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [], next: null })));

  await show(<RoomsPage />, { at: '/rooms', route: '/rooms' });

  expect(await screen.findByText('Your organisation uses no building yet')).toBeVisible();
});

describe('the grid on a day on which the clocks change', () => {
  const openOn = async (date: string, taken: object[] = []) => {
    const always = { ...BUILDING, opens: '00:00', closes: '24:00', openDays: ['SUNDAY'] };
    server.use(
      http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [always], next: null })),
      http.get('*/api/booking/v1/buildings/b1/room-availability', () =>
        HttpResponse.json({ buildingId: 'b1', date, zone: BUILDING.zone, rooms: [{ ...rooms[1], taken }] }),
      ),
    );
    await show(<RoomsPage />, { at: `/rooms?date=${date}`, route: '/rooms' });
    return screen.findByRole('grid', { name: 'Rooms by quarter hour' });
  };
  const hours = (grid: HTMLElement) => within(grid).getAllByRole('columnheader').slice(1).map((head) => head.textContent);

  it('has 25 hours in October, of which two are alike, and a booking between them', async () => {
    const grid = await openOn('2027-10-31', [{ start: '2027-10-31T00:15:00Z', end: '2027-10-31T01:15:00Z', mine: false, bookingId: null }]);

    expect(hours(grid)).toHaveLength(25);
    expect(hours(grid).slice(1, 5)).toEqual(['01:00', '02:00 (summer time)', '02:00 (winter time)', '03:00']);
    expect(cell(grid, 'Rietkamer', /^02:15 \(summer time\)–02:15 \(winter time\), 1 hour, taken/)).toHaveAttribute('colspan', '4');

    fireEvent.pointerDown(cell(grid, 'Rietkamer', /^02:15 \(winter time\)/), { button: 0, pointerType: 'mouse' });
    await userEvent.click(await screen.findByRole('button', { name: 'Book 02:15 (winter time)–03:15' }));

    await waitFor(() => expect(services.asked[0]?.body).toEqual({ spaceId: 's7', start: '2027-10-31T01:15:00Z', end: '2027-10-31T02:15:00Z' }));
  });

  it('has 23 hours in March', async () => {
    const grid = await openOn('2027-03-28', [{ start: '2027-03-28T00:30:00Z', end: '2027-03-28T01:30:00Z', mine: false, bookingId: null }]);

    expect(hours(grid)).toHaveLength(23);
    expect(hours(grid)).not.toContain('02:00');
    expect(cell(grid, 'Rietkamer', /^01:30–03:30, 1 hour, taken/)).toHaveAttribute('colspan', '4');
  });
});

describe('the grid of rooms', () => {
  it('leaves the rooms that are free when one wants them', async () => {
    await open();
    await userEvent.selectOptions(screen.getByLabelText('Free from'), '09:30');

    expect(screen.getByLabelText('Free until')).toHaveValue('10:30');
    expect(within(screen.getByRole('grid', { name: 'Rooms by quarter hour' })).getAllByRole('row', { name: /Zandbank|Rietkamer|Veenhoek/ })).toHaveLength(1);
    await userEvent.selectOptions(screen.getByLabelText('Free from'), '10:00');
    expect(row(screen.getByRole('grid', { name: 'Rooms by quarter hour' }), 'Zandbank')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Free from'), 'Any time');

    expect(row(screen.getByRole('grid', { name: 'Rooms by quarter hour' }), 'Veenhoek')).toBeInTheDocument();
  });

  it('has a row for each room, and a cell for each quarter hour or booking', async () => {
    const grid = await open();

    expect(within(grid).getAllByRole('rowheader').map((h) => h.textContent)).toHaveLength(3);
    expect(within(row(grid, 'Zandbank')).getAllByRole('gridcell')).toHaveLength(48 - 4 + 1);
    expect(cell(grid, 'Zandbank', /^09:00–10:00, taken/)).toBeInTheDocument();
    expect(within(row(grid, 'Veenhoek')).getByRole('gridcell')).toHaveTextContent('out of service');
  });

  it('shows only rooms that hold so many people and have what is asked', async () => {
    const grid = await open('&people=8&amenities=video');

    expect(within(grid).getAllByRole('rowheader').map((h) => h.textContent)).toEqual([expect.stringContaining('Rietkamer')]);
  });

  it('is walked by arrows, also over a room that is out of service', async () => {
    const grid = await open();
    focus(cell(grid, 'Zandbank', /^07:00/));
    await press('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(grid, 'Rietkamer', /^07:30/));

    await press('{ArrowDown}');
    expect(document.activeElement).toBe(within(row(grid, 'Veenhoek')).getByRole('gridcell'));
  });

  it('chooses by Enter, changes the length by Shift and an arrow, and opens by Enter again', async () => {
    const grid = await open();
    focus(cell(grid, 'Rietkamer', /^07:30/));

    await press('{Enter}');
    expect(said()).toBe('Rietkamer, 07:30–08:30 chosen. Enter opens it.');
    expect(cell(grid, 'Rietkamer', /^07:30/)).toHaveFocus();
    await press('{Shift>}{ArrowRight}{/Shift}');
    expect(said()).toBe('07:30–08:45');
    await press('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    expect(said()).toBe('07:30–08:15');
    await press('{Enter}');

    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Rietkamer' })).toHaveFocus());
    expect(screen.getByRole('button', { name: 'Book 07:30–08:15' })).toBeInTheDocument();
  });

  it('never extends over the next booking', async () => {
    const grid = await open();
    focus(cell(grid, 'Zandbank', /^08:30/));

    await press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');

    expect(said()).toBe('It cannot be longer: 08:30–09:00');
    expect(screen.getByRole('button', { name: 'Book 08:30–09:00' })).toBeInTheDocument();
  });

  it('says what stands in the way of a cell that cannot be chosen', async () => {
    const grid = await open();
    focus(cell(grid, 'Zandbank', /^09:00/));
    await press('{Enter}');
    expect(said()).toBe('Zandbank, 09:00–10:00, taken');

    focus(within(row(grid, 'Veenhoek')).getByRole('gridcell'));
    await press('{Enter}');
    expect(said()).toBe('Veenhoek, out of service, The lock is broken');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('books the room for the chosen time', async () => {
    const grid = await open();
    fireEvent.pointerDown(cell(grid, 'Rietkamer', /^13:00/), { button: 0, pointerType: 'mouse' });
    const panel = await screen.findByRole('dialog', { name: 'Rietkamer' });
    await userEvent.selectOptions(within(panel).getByLabelText('To'), '15:00');
    await userEvent.click(within(panel).getByRole('button', { name: 'Book 13:00–15:00' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(services.asked[0]?.body).toEqual({ spaceId: 's7', start: `${DAY}T12:00:00Z`, end: `${DAY}T14:00:00Z` });
  });

  it('says what the room is for, and says nothing of it where nothing is filled in', async () => {
    const grid = await open();
    fireEvent.pointerDown(cell(grid, 'Rietkamer', /^13:00/), { button: 0, pointerType: 'mouse' });
    const panel = await screen.findByRole('dialog', { name: 'Rietkamer' });
    expect(within(panel).getByLabelText('Title (optional)')).not.toBeVisible();
    await userEvent.click(within(panel).getByText('Say what it is for'));
    await userEvent.type(within(panel).getByLabelText('Title (optional)'), ' Kwartaalplanning ');
    await userEvent.click(within(panel).getByLabelText('Private: only I and who is invited read the title'));
    expect(within(panel).queryByRole('button', { name: /Repeat/ })).toBeNull();
    await userEvent.click(within(panel).getByRole('button', { name: 'Book 13:00–14:00' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(services.asked[0]?.body).toEqual({
      spaceId: 's7',
      start: `${DAY}T12:00:00Z`,
      end: `${DAY}T13:00:00Z`,
      title: 'Kwartaalplanning',
      titlePrivate: true,
    });
  });

  it('says beside the title why it was not taken', async () => {
    const problem = { type: '/problems/bad-request', title: 'The request is wrong', status: 400, violations: [{ field: 'title', message: 'must be one line' }] };
    server.use(http.post('*/api/booking/v1/bookings', () => HttpResponse.json(problem, { status: 400 })));
    const grid = await open();
    fireEvent.pointerDown(cell(grid, 'Rietkamer', /^13:00/), { button: 0, pointerType: 'mouse' });
    await userEvent.click(await screen.findByText('Say what it is for'));
    const field = screen.getByLabelText('Title (optional)');
    await userEvent.type(field, 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Book 13:00–14:00' }));

    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription(/must be one line/);
  });

  it.each([
    ['another room', [{ spaceId: 's1', name: 'Veenhoek' }], 'Book Veenhoek', { spaceId: 's1' }],
    ['any room', [], 'Book any room in Kadegebouw', { anyOf: { buildingId: 'b1', kind: 'ROOM', people: 1, amenities: [] } }],
  ])('keeps what it is for when %s is taken instead', async (_, alternatives, name, place) => {
    const taken = { type: '/problems/space-taken', title: 'This space has just been taken', detail: 'Look at another.', alternatives };
    server.use(http.post('*/api/booking/v1/bookings', () => HttpResponse.json(taken, { status: 409 }), { once: true }));
    const grid = await open();
    fireEvent.pointerDown(cell(grid, 'Rietkamer', /^13:00/), { button: 0, pointerType: 'mouse' });
    const panel = await screen.findByRole('dialog', { name: 'Rietkamer' });
    await userEvent.click(within(panel).getByText('Say what it is for'));
    await userEvent.type(within(panel).getByLabelText('Title (optional)'), 'Kwartaalplanning');
    await userEvent.click(within(panel).getByLabelText('Private: only I and who is invited read the title'));
    await userEvent.click(within(panel).getByRole('button', { name: 'Book 13:00–14:00' }));

    await userEvent.click(await within(panel).findByRole('button', { name }));

    await waitFor(() => expect(services.asked).toHaveLength(1));
    expect(services.asked[0]?.body).toEqual({ ...place, start: `${DAY}T12:00:00Z`, end: `${DAY}T13:00:00Z`, title: 'Kwartaalplanning', titlePrivate: true });
  });

  it('shows what was refused at its own time alone', async () => {
    const taken = { type: '/problems/space-taken', title: 'This space has just been taken', detail: 'Look at another.', alternatives: [{ spaceId: 'r1', name: 'Zandbank' }] };
    server.use(http.post('*/api/booking/v1/bookings', () => HttpResponse.json(taken, { status: 409 })));
    const grid = await open();
    fireEvent.pointerDown(cell(grid, 'Rietkamer', /^13:00/), { button: 0, pointerType: 'mouse' });
    const panel = await screen.findByRole('dialog', { name: 'Rietkamer' });
    await userEvent.click(within(panel).getByRole('button', { name: 'Book 13:00–14:00' }));
    expect(await within(panel).findByRole('button', { name: 'Book Zandbank' })).toBeVisible();

    await userEvent.selectOptions(within(panel).getByLabelText('To'), '15:00');

    expect(within(panel).queryByText('This space has just been taken')).toBeNull();
    expect(within(panel).queryByRole('button', { name: 'Book Zandbank' })).toBeNull();
  });

  it('says who has a room and what for, as far as that is told', async () => {
    const slot = (from: string, to: string, more: object) => ({ start: `${DAY}T${from}:00Z`, end: `${DAY}T${to}:00Z`, mine: false, bookingId: null, heldBy: null, title: null, ...more });
    const taken = [
      slot('08:00', '09:00', { heldBy: 'Noor Verbeek', title: 'Kwartaalplanning' }),
      slot('09:00', '10:00', { heldBy: 'Noor Verbeek' }),
      slot('10:00', '11:00', {}),
    ];
    server.use(
      http.get('*/api/booking/v1/buildings/b1/room-availability', () =>
        HttpResponse.json({ buildingId: 'b1', date: DAY, zone: BUILDING.zone, rooms: [{ ...rooms[0], taken }] }),
      ),
    );
    const grid = await open();

    expect(cell(grid, 'Zandbank', /^09:00–10:00, taken, Kwartaalplanning · Noor Verbeek$/)).toHaveTextContent('Kwartaalplanning · Noor Verbeek');
    expect(cell(grid, 'Zandbank', /^10:00–11:00, taken, Noor Verbeek$/)).toBeInTheDocument();
    expect(cell(grid, 'Zandbank', /^11:00–12:00, taken$/)).toHaveTextContent('taken');
    const told = within(screen.getByRole('list', { name: 'When Zandbank is not free, and why' })).getAllByRole('listitem');
    expect(told.map(({ textContent }) => textContent)).toEqual(['09:00–10:00 · Kwartaalplanning · Noor Verbeek', '10:00–11:00 · Noor Verbeek']);
  });

  it('has a list of free times that does the same', async () => {
    await open();
    const list = screen.getByRole('list', { name: 'Rooms' });

    await userEvent.click(within(list).getByRole('button', { name: 'Zandbank, free 10:00–19:00' }));

    expect(await screen.findByRole('button', { name: 'Book 10:00–11:00' })).toBeInTheDocument();
  });

  it('leads to my own booking, which can be cancelled there', async () => {
    const mine = bookingOf({ ...floorSpaces()[6]!, spaceId: 'r1', name: 'Zandbank' }, { start: `${DAY}T12:00:00Z`, end: `${DAY}T13:30:00Z` });
    services.bookings.push(mine);
    server.use(
      http.get('*/api/booking/v1/buildings/b1/room-availability', () => {
        const taken = services.bookings.map(({ id, start, end }) => ({ start, end, mine: true, bookingId: id }));
        return HttpResponse.json({ buildingId: 'b1', date: DAY, zone: BUILDING.zone, rooms: [{ ...rooms[0], taken }] });
      }),
    );
    const grid = await open();
    const own = cell(grid, 'Zandbank', /^13:00–14:30, yours/);
    fireEvent.pointerDown(own, { button: 0, pointerType: 'mouse' });

    const panel = await screen.findByRole('dialog', { name: 'Zandbank' });
    expect(await within(panel).findByRole('link', { name: 'See my booking' })).toHaveAttribute('href', expect.stringContaining('/bookings/'));
    await userEvent.click(within(panel).getByRole('button', { name: 'Cancel booking' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(services.bookings).toEqual([]);
    expect(await within(grid).findByRole('gridcell', { name: /^13:00–13:15, free/ })).toBeInTheDocument();
  });

  it('gives the focus back to the grid when the panel is closed', async () => {
    const grid = await open();
    focus(cell(grid, 'Zandbank', /^07:00/));
    await press('{Enter}{Enter}');
    const panel = await screen.findByRole('dialog', { name: 'Zandbank' });
    await waitFor(() => expect(panel).toHaveFocus());

    await press('{Escape}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(cell(grid, 'Zandbank', /^07:00/)).toHaveFocus();
  });

  it('goes to the top of the page on a phone, when the free time that opened the panel is gone', async () => {
    // The grid is there and cannot be seen.
    const seen = (element: Element) => element.closest('.fp-rooms') === null;
    Element.prototype.checkVisibility = function (this: Element) {
      return seen(this);
    };
    await open();
    const free = within(screen.getByRole('list', { name: 'Rooms' })).getByRole('button', { name: 'Zandbank, free 10:00–19:00' });
    await userEvent.click(free);
    const panel = await screen.findByRole('dialog', { name: 'Zandbank' });
    await waitFor(() => expect(panel).toHaveFocus());
    free.remove();

    fireEvent.keyDown(panel, { key: 'Escape' });

    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });

  it('lets the number of people be typed anew', async () => {
    const grid = await open('&people=8');
    const people = screen.getByLabelText('People');
    await userEvent.clear(people);
    await userEvent.type(people, '12');

    expect(people).toHaveValue(12);
    await waitFor(() => expect(within(grid).getAllByRole('rowheader')).toHaveLength(1));
  });

  it('says once for how many people a room is', async () => {
    const grid = await open();

    expect(row(grid, 'Zandbank')).toHaveAccessibleName(/^Zandbank ?Verdieping 3 · for 8 people/);
  });

  it('says what its signs mean, as far as they are there', async () => {
    await open();

    const legend = screen.getByRole('list', { name: 'What the signs mean' });
    expect(within(legend).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['free', 'taken', 'out of service']);
  });

  it('goes to a day beyond the chips', async () => {
    await open();

    fireEvent.change(screen.getByLabelText('Another day'), { target: { value: '2027-04-20' } });

    expect(await screen.findByRole('button', { name: 'Tue 20 April' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('says when it was looked up, and since when it is old once a look fails', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const grid = await open();
    expect(screen.getByText(/^Last updated at \d\d:\d\d$/)).toBeInTheDocument();
    server.use(http.get('*/api/booking/v1/buildings/b1/room-availability', () => HttpResponse.json({}, { status: 500 })));

    await act(() => vi.advanceTimersByTimeAsync(40_000));

    expect(await screen.findByText(/^Not up to date since/)).toBeInTheDocument();
    expect(grid.closest('.fp-rooms-day')).toHaveClass('fp-rooms-day--old');
  });
});
