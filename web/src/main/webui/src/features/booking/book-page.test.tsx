import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { act, type ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookingSeriesRequest, WaitlistRequest } from '../../api/booking/types.gen';
import { FakeEventSource } from '../../api/fake-event-source';
import { onSessionEnded } from '../../api/session-state';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { BookPage } from './book-page';
import { bookingOf, favourite, floorSpaces, servicesOf } from './testing';

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

async function open(search = '', beside?: ReactNode) {
  await show(
    <>
      <BookPage />
      {beside}
    </>,
    { at: `/book?date=${DAY}${search}`, route: '/book' },
  );
  // The first page of a run is slow to load on a busy machine.
  await screen.findByRole('region', { name: 'Spaces as a list' }, { timeout: 10_000 });
  await onPlan(/3A-001/);
}

const plan = () => screen.getByRole('group', { name: /^Spaces of/ });
const list = () => screen.getByRole('region', { name: 'Spaces as a list' });
const panel = () => screen.getByRole('dialog');
const onPlan = (name: RegExp) => waitFor(() => within(plan()).getByRole('button', { name }));
const inList = (name: RegExp) => within(list()).getByRole('button', { name });

describe('plan and list', () => {
  it('show the same spaces under the same names', async () => {
    await open();

    const names = (where: HTMLElement) => within(where).getAllByRole('button').map((b) => b.getAttribute('aria-label'));
    expect(names(plan()).sort()).toEqual(names(list()).sort());
    expect(names(list())).toContain('3A-002, desk, free, monitor, sit-stand, Waterkant');
    expect(names(list())).toHaveLength(6);
  });

  it('keep in step when a filter is set', async () => {
    await open('&amenities=monitor');

    expect(within(list()).getAllByRole('button')).toHaveLength(2);
    expect(within(plan()).getAllByRole('button')).toHaveLength(2);
  });

  it('stand below one line that says where and when, and opens the answers', async () => {
    await open();
    const line = screen.getByRole('button', { name: /, 07:00–19:00 Kadegebouw, Verdieping 3$/ });
    expect(line).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(line);

    expect(line).toHaveAttribute('aria-expanded', 'true');
  });

  it('choose the same space', async () => {
    await open();
    await userEvent.click(inList(/3A-002/));

    await waitFor(() => expect(within(plan()).getByRole('button', { name: /3A-002/ })).toHaveAttribute('aria-current'));
    expect(inList(/3A-002/)).toHaveAttribute('aria-current');
    expect(within(panel()).getByRole('heading', { name: '3A-002' })).toBeInTheDocument();
  });

  it('show at once what somebody else takes and gives back', async () => {
    await open();
    const change = { spaceId: 's1', floorId: 'f3', day: DAY };

    act(() => FakeEventSource.last.tell('change', { ...change, taken: [{ start: `${DAY}T08:00:00Z`, end: `${DAY}T09:00:00Z` }] }));
    await onPlan(/3A-001, desk, taken/);
    expect(inList(/3A-001, desk, taken/)).toBeInTheDocument();

    act(() => FakeEventSource.last.tell('change', { ...change, taken: [] }));
    await onPlan(/3A-001, desk, free/);
  });

  it('keep what others did while an older answer was on its way', async () => {
    await open();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const asked = vi.fn();
    server.use(
      http.get('*/api/booking/v1/floors/f3/availability', async () => {
        asked();
        await held;
        return HttpResponse.json({ floorId: 'f3', buildingId: 'b1', date: DAY, start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z`, zone: 'Europe/Amsterdam', spaces: [{ ...floorSpaces()[0], name: 'asked anew' }] });
      }),
    );
    act(() => FakeEventSource.last.tell('opened', { stale: false }));
    await waitFor(() => expect(asked).toHaveBeenCalledOnce());

    const taken = [{ start: `${DAY}T08:00:00Z`, end: `${DAY}T09:00:00Z` }];
    act(() => FakeEventSource.last.tell('change', { spaceId: 's1', floorId: 'f3', day: DAY, taken }));
    answer();

    await waitFor(() => expect(within(list()).getByRole('button', { name: /^asked anew/ })).toHaveAccessibleName(/taken/));
  });

  it('tell who looks at a space what others do to it', async () => {
    await open('&space=s1');
    services.takenByOther('s1');

    act(() =>
      FakeEventSource.last.tell('change', {
        spaceId: 's1',
        floorId: 'f3',
        day: DAY,
        taken: [{ start: `${DAY}T08:00:00Z`, end: `${DAY}T09:00:00Z` }],
      }),
    );

    expect(await screen.findByText('3A-001: taken 09:00–10:00')).toBeInTheDocument();
    expect(within(panel()).getByText('Free nearby:')).toBeInTheDocument();
  });

  it('say that the open space is mine when I booked it elsewhere', async () => {
    await open('&space=s1');
    services.mine('s1');

    act(() => FakeEventSource.last.tell('change', { spaceId: 's1', floorId: 'f3', day: DAY, taken: [{ start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z` }] }));

    await onPlan(/3A-001, desk, yours/);
  });

  it('say of a taken space at which times it is taken, in the list and in its panel', async () => {
    const taken = [
      { start: `${DAY}T06:00:00Z`, end: `${DAY}T08:00:00Z` },
      { start: `${DAY}T08:00:00Z`, end: `${DAY}T11:00:00Z` },
    ];
    const spaces = floorSpaces();
    const third = spaces.find(({ spaceId }) => spaceId === 's3')!;
    third.taken = taken;
    server.use(...servicesOf(spaces).handlers);
    await open('&space=s3');

    expect(inList(/^3A-003, desk, taken until 12:00, Waterkant, choose it for free desks nearby$/)).toHaveTextContent('taken until 12:00');
    const when = within(panel()).getByText(/07:00–12:00/);
    expect(when).toHaveTextContent(/^Tuesday 2 March, 07:00–12:00 taken$/);
    expect(within(panel()).queryByText(/19:00/)).toBeNull();

    const later = [...taken, { start: `${DAY}T13:00:00Z`, end: `${DAY}T14:00:00Z` }];
    third.taken = later;
    act(() => FakeEventSource.last.tell('change', { spaceId: 's3', floorId: 'f3', day: DAY, taken: later }));

    expect(await within(panel()).findByText(/07:00–12:00 and 14:00–15:00/)).toBeVisible();
  });

  it('show where my team is, and what is free near it', async () => {
    const mate = { personId: 'p', displayName: 'Noor Verbeek', me: false, floorId: 'f3', spaceId: 's3' };
    server.use(
      http.get('*/api/booking/v1/teams', () => HttpResponse.json({ items: [{ id: 't1', name: 'Kade', members: [] }], next: null })),
      http.get('*/api/booking/v1/teams/t1/presence', () =>
        HttpResponse.json({
          teamId: 't1',
          days: [{ date: DAY, teamDays: [], people: [{ ...mate, start: `${DAY}T08:00:00Z`, end: `${DAY}T16:00:00Z` }] }],
        }),
      ),
    );
    await open();
    await onPlan(/3A-003, desk, taken, Waterkant, Noor Verbeek/);

    await userEvent.selectOptions(screen.getByLabelText('Order'), 'Free ones near my team');

    const names = within(list()).getAllByRole('button').map((row) => row.getAttribute('aria-label')?.slice(0, 6));
    // The desk beside her first; what is taken and what is broken last.
    expect(names).toEqual(['3A-002', '3A-001', '3A-005', '3A-004', '3A-003', '3A-006']);
  });

  it('say so when changes may be missing', async () => {
    await open();

    act(() => FakeEventSource.last.tell('beat', { stale: true }));

    expect(await screen.findByText(/Not live since/)).toBeInTheDocument();
  });

  it('stop when the floor is gone', async () => {
    const ended = vi.fn();
    const forget = onSessionEnded(ended);
    await open();

    act(() => FakeEventSource.last.tell('gone', { placeId: 'f3' }));
    forget();

    expect(await screen.findByText(/Not live since/)).toBeInTheDocument();
    expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
    expect(ended).not.toHaveBeenCalled();
  });

  it('stop when the session is over, and say so', async () => {
    const ended = vi.fn();
    const forget = onSessionEnded(ended);
    await open();

    act(() => FakeEventSource.last.tell('closed', { reason: 'expired' }));
    forget();

    expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('look again when the stream opens anew', async () => {
    await open();
    services.takenByOther('s2');

    act(() => FakeEventSource.last.tell('opened', { stale: false }));

    await onPlan(/3A-002, desk, taken/);
  });
});

describe('booking', () => {
  it('books the chosen space with a key of its own and says so', async () => {
    await open();
    await userEvent.click(inList(/3A-002/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-002' }));

    expect(await within(panel()).findByRole('link', { name: 'See my booking' })).toBeInTheDocument();
    expect(await onPlan(/3A-002, desk, yours/)).toBeInTheDocument();
    expect(services.asked).toHaveLength(1);
    expect(services.asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(services.asked[0]?.body).toEqual({ spaceId: 's2', start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z` });
    expect(screen.getByText(/^Booked: 3A-002/)).toBeInTheDocument();
  });

  it('stays at the space that was opened while the answer was on its way', async () => {
    await open('&space=s1');
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      http.post('*/api/booking/v1/bookings', async () => {
        await held;
        return HttpResponse.json(bookingOf(floorSpaces()[0]!, { start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z` }), { status: 201 });
      }),
    );
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-001' }));
    await userEvent.click(inList(/3A-002/));

    answer();

    await screen.findByText(/^Booked: 3A-001/);
    expect(within(panel()).getByRole('heading', { name: '3A-002' })).toBeVisible();
  });

  it('does not offer to give up the very desk that is shown', async () => {
    const mine = bookingOf(floorSpaces()[0]!, { start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z` });
    server.use(
      http.post('*/api/booking/v1/bookings', () => HttpResponse.json({ type: '/problems/person-already-booked', bookingId: mine.id }, { status: 409 })),
      http.get('*/api/booking/v1/bookings/:id', () => HttpResponse.json(mine)),
    );
    await open('&space=s1');

    await userEvent.click(screen.getByRole('button', { name: 'Any desk that fits' }));

    expect(await within(panel()).findByRole('button', { name: 'Cancel booking' })).toBeVisible();
    expect(within(panel()).queryByRole('button', { name: /^Give up/ })).toBeNull();
  });

  describe('that was refused', () => {
    const morning = { start: `${DAY}T06:00:00Z`, end: `${DAY}T12:00:00Z` };
    const refusedOn = async (search = '') => {
      await open(`&space=s2${search}`);
      services.takenByOther('s2');
      await userEvent.click(within(panel()).getByRole('button', { name: /^Book 3A-002/ }));
      await within(panel()).findByText('This space has just been taken');
    };

    it('is not refused at another time of the day, and is again at its own', async () => {
      await refusedOn();

      await userEvent.click(screen.getByRole('radio', { name: /^Morning/ }));

      await waitFor(() => expect(screen.queryByText('This space has just been taken')).toBeNull());
      expect(services.asked).toHaveLength(1);
      await userEvent.click(screen.getByRole('radio', { name: /^Whole day/ }));
      expect(await within(panel()).findByText('This space has just been taken')).toBeVisible();
    });

    it('is not refused to somebody else for whom it is asked', async () => {
      services.letMe.push({ personId: 'p9', displayName: 'Dirk de Directeur', since: '2027-03-01T09:00:00Z' });
      await refusedOn();

      await userEvent.selectOptions(await screen.findByLabelText('For whom'), 'For Dirk de Directeur');

      await waitFor(() => expect(screen.queryByText('This space has just been taken')).toBeNull());
    });

    it('is told where it is not shown, as one looks at another time by now', async () => {
      let answer: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      server.use(http.post('*/api/booking/v1/bookings', async () => void (await held)));
      await open('&space=s2', <Toasts />);
      services.takenByOther('s2');
      await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-002' }));
      await userEvent.click(screen.getByRole('radio', { name: /^Morning/ }));

      answer();

      expect((await screen.findAllByText('Not booked: This space has just been taken.')).length).toBeGreaterThan(0);
      expect(screen.queryByText('Somebody else was a moment earlier.')).toBeNull();
      await userEvent.click(screen.getByRole('button', { name: 'Any desk that fits' }));
      await waitFor(() => expect(services.asked[1]?.body).toMatchObject(morning));
    });
  });

  it('leads to what is held for me where that stands in the way', async () => {
    const held = { type: '/problems/offer-held', title: 'A place is held for you at that time', detail: 'Accept or decline it first.', waitlistEntryId: 'w1' };
    server.use(http.post('*/api/booking/v1/bookings', () => HttpResponse.json(held, { status: 409, headers: { 'Content-Type': 'application/problem+json' } })));
    await open('&space=s1');

    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-001' }));

    expect(await within(panel()).findByText('A place is held for you at that time')).toBeVisible();
    expect(within(panel()).getByRole('link', { name: 'See what is held for you' })).toHaveAttribute('href', '/waitlist');
    expect(within(panel()).queryByRole('button', { name: /^Give up/ })).toBeNull();
  });

  it('says nothing of what is free while that is not known', async () => {
    server.use(http.get('*/api/booking/v1/floors/f3/availability', () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 })));
    await show(<BookPage />, { at: `/book?date=${DAY}`, route: '/book' });

    expect(await screen.findByText('A part of Flexplek does not answer', undefined, { timeout: 10_000 })).toBeVisible();
    expect(screen.queryByText(/of 0 free/)).toBeNull();
    expect(screen.queryByText('No space fits')).toBeNull();
  });

  it('offers the next best at once when somebody was faster', async () => {
    await open();
    await userEvent.click(inList(/3A-002/));
    services.takenByOther('s2');
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-002' }));

    const next = await within(panel()).findByRole('button', { name: 'Book 3A-001' });
    await onPlan(/3A-002, desk, taken/);
    await userEvent.click(next);

    await onPlan(/3A-001, desk, yours/);
    expect(await screen.findByRole('heading', { name: '3A-001' })).toBeVisible();
    expect(new Set(services.asked.map(({ key }) => key)).size).toBe(2);
  });

  it('shows my other booking and swaps it in one act, which can be undone', async () => {
    await open('', <Toasts />);
    await userEvent.click(inList(/3A-001/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-001' }));
    await onPlan(/3A-001, desk, yours/);
    const [first] = services.bookings.map((booking) => ({ ...booking }));
    await userEvent.click(inList(/3A-004/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-004' }));

    await userEvent.click(await within(panel()).findByRole('button', { name: 'Give up 3A-001 and book this' }));

    await onPlan(/3A-004, desk, yours/);
    await onPlan(/3A-001, desk, free/);
    const { id, start, end } = first!;
    expect(services.bookings.map((booking) => [booking.id, booking.spaceId])).toEqual([[id, 's4']]);
    expect(services.changes).toEqual([{ seen: '"0"', body: { spaceId: 's4', start, end } }]);

    await userEvent.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1)!);

    await onPlan(/3A-001, desk, yours/);
    expect(services.changes[1]).toEqual({ seen: '"1"', body: { spaceId: 's1', start, end } });
  });

  it('cancels the booking of the chosen time, where a space is mine twice that day', async () => {
    const [desk] = floorSpaces();
    const morning = { ...bookingOf(desk!, { start: `${DAY}T06:00:00Z`, end: `${DAY}T12:00:00Z` }), id: 'morning' };
    const afternoon = { ...bookingOf(desk!, { start: `${DAY}T12:00:00Z`, end: `${DAY}T18:00:00Z` }), id: 'afternoon' };
    services = servicesOf(floorSpaces().map((space) => (space.spaceId === 's1' ? { ...space, state: 'MINE' } : space)));
    services.bookings.push(morning, afternoon);
    server.use(...services.handlers);
    await open('&space=s1&from=13:00&to=19:00');

    await userEvent.click(await within(panel()).findByRole('button', { name: 'Cancel booking' }));

    await waitFor(() => expect(services.bookings.map(({ id }) => id)).toEqual(['morning']));
  });

  it('says the times of my booking, whatever times are looked at', async () => {
    const [desk] = floorSpaces();
    services = servicesOf(floorSpaces().map((space) => (space.spaceId === 's1' ? { ...space, state: 'MINE' } : space)));
    services.bookings.push(bookingOf(desk!, { start: `${DAY}T08:00:00Z`, end: `${DAY}T16:00:00Z` }));
    server.use(...services.handlers);
    await open('&space=s1');

    expect(await within(panel()).findByText(/09:00–17:00/)).toBeVisible();
    expect(within(panel()).queryByText(/07:00–19:00/)).toBeNull();
  });

  it('keeps the first booking when a swap is refused, and goes on to what is free', async () => {
    await open();
    await userEvent.click(inList(/3A-001/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-001' }));
    await onPlan(/3A-001, desk, yours/);
    await userEvent.click(inList(/3A-004/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-004' }));
    const swap = await within(panel()).findByRole('button', { name: 'Give up 3A-001 and book this' });
    services.takenByOther('s4');
    await userEvent.click(swap);

    expect(await within(panel()).findByText('You still have 3A-001.')).toBeInTheDocument();
    expect(services.bookings.map(({ spaceId }) => spaceId)).toEqual(['s1']);

    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-002' }));

    await onPlan(/3A-002, desk, yours/);
    expect(services.bookings.map(({ spaceId }) => spaceId)).toEqual(['s2']);
  });

  describe('where the other booking cannot be moved', () => {
    const elsewhere = async () => {
      await open();
      await userEvent.click(inList(/3A-001/));
      await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-001' }));
      await onPlan(/3A-001, desk, yours/);
      services.bookings[0]!.status = 'CHECKED_IN';
      await userEvent.click(inList(/3A-004/));
      await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-004' }));
      return within(panel()).findByRole('button', { name: 'Give up 3A-001 and book this' });
    };

    it('gives the first booking back when a swap fails', async () => {
      const swap = await elsewhere();
      services.takenByOther('s4');
      await userEvent.click(swap);

      expect(await within(panel()).findByText('You have your first booking back.')).toBeInTheDocument();
      expect(services.bookings.map(({ spaceId }) => spaceId)).toEqual(['s1']);
    });

    it('says why the first booking is not back after a swap that failed, and gets it back', async () => {
      const swap = await elsewhere();
      services.takenByOther('s4');
      // A device without a network does not try again by itself.
      const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
      server.use(
        http.post('*/api/booking/v1/bookings', async ({ request }) =>
          ((await request.clone().json()) as { spaceId: string }).spaceId === 's1' ? HttpResponse.error() : undefined,
        ),
      );
      await userEvent.click(swap);
      expect(await within(panel()).findByText('You do not have your first booking back: There is no connection.')).toBeInTheDocument();

      onLine.mockRestore();
      server.resetHandlers();
      server.use(...services.handlers);
      await userEvent.click(within(panel()).getByRole('button', { name: 'Get my first booking back' }));

      expect(await within(panel()).findByText('You have your first booking back.')).toBeInTheDocument();
      expect(services.bookings.map(({ spaceId }) => spaceId)).toEqual(['s1']);
    });
  });

  it('sends a lost call again under the same key', async () => {
    let lost = 0;
    server.use(
      http.post('*/api/booking/v1/bookings', ({ request }) => {
        lost += 1;
        services.asked.push({ key: request.headers.get('Idempotency-Key'), body: { start: '', end: '' } });
        return lost <= 2 ? HttpResponse.error() : undefined;
      }),
    );
    await open();
    await userEvent.click(inList(/3A-002/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-002' }));

    await waitFor(() => within(plan()).getByRole('button', { name: /3A-002, desk, yours/ }), { timeout: 6000 });
    await waitFor(() => expect(services.bookings).toHaveLength(1), { timeout: 6000 });
    expect(new Set(services.asked.map(({ key }) => key)).size).toBe(1);
  }, 15_000);

  it('books any that fits without a choice', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Any desk that fits' }));

    await onPlan(/3A-001, desk, yours/);
    expect(services.asked[0]?.body.anyOf).toEqual({ floorId: 'f3', kind: 'DESK', amenities: [] });
  });

  it('closes the panel by Escape and goes back to the space', async () => {
    await open('&space=s2');
    panel().focus();
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('when something is missing', () => {
  const away = () => HttpResponse.json({ type: '/problems/service-away', status: 503 }, { status: 503 });
  const visit = (search = '') => show(<BookPage />, { at: `/book?date=${DAY}${search}`, route: '/book' });

  it('says so in the place of the floor, and tries again', async () => {
    server.use(http.get('*/api/booking/v1/floors/f3/availability', away, { once: true }));
    await visit();
    const message = (await screen.findByText('A part of Flexplek does not answer')).closest<HTMLElement>('[role="alert"]')!;

    await userEvent.click(within(message).getByRole('button', { name: 'Try again' }));

    await onPlan(/3A-001/);
    expect(screen.queryByText('A part of Flexplek does not answer')).toBeNull();
  });

  it('keeps the list when only the drawing of the floor cannot be read', async () => {
    server.use(http.get('*/api/booking/v1/floors/f3/plan', away));
    await visit();

    expect(await screen.findByRole('region', { name: 'Spaces as a list' })).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: /^Plan of/ })).getByText('A part of Flexplek does not answer')).toBeInTheDocument();
    await userEvent.click(inList(/3A-002/));
    expect(within(panel()).getByRole('button', { name: 'Book 3A-002' })).toBeInTheDocument();
  });

  it('says what to do when there is no network', async () => {
    server.use(http.all('*/api/*', () => HttpResponse.error()));
    await visit();

    expect(await screen.findByText('There is no connection')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  it('says so kindly when an organisation uses no building', async () => {
    server.use(http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [], next: null })));
    await visit();

    expect(await screen.findByText('Your organisation uses no building yet')).toBeInTheDocument();
  });

  it('takes the next open day for a day that is none', async () => {
    await show(<BookPage />, { at: '/book?date=2027-02-31', route: '/book' });

    await onPlan(/3A-001/);
    expect(within(screen.getByRole('group', { name: 'Day' })).getAllByRole('button', { pressed: true })).toHaveLength(1);
  });
});

describe('again and again', () => {
  it('is asked in a dialog that closes by Escape alone, and leaves the panel', async () => {
    await open();
    await userEvent.click(inList(/3A-001/));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Repeat 3A-001' }));
    const repeat = screen.getByRole('dialog', { name: 'Repeat: 3A-001' });
    await userEvent.click(within(repeat).getByRole('radio', { name: 'Every other week' }));
    await userEvent.keyboard('{Escape}');

    expect(screen.getByRole('dialog', { name: '3A-001' })).toBeVisible();
  });

  it('is asked of any that fits, too', async () => {
    const asked: BookingSeriesRequest[] = [];
    server.use(
      http.post('*/api/booking/v1/booking-series', async ({ request }) => {
        asked.push((await request.json()) as BookingSeriesRequest);
        return HttpResponse.json({ type: '/problems/may-not-book-for-them', title: 'No', detail: 'No.' }, { status: 403 });
      }),
    );
    await open('&amenities=monitor');
    await userEvent.click(screen.getByRole('button', { name: 'Repeat Any desk that fits' }));
    await userEvent.click(screen.getByRole('button', { name: 'See the dates' }));

    await waitFor(() => expect(asked).toMatchObject([{ anyOf: { floorId: 'f3', kind: 'DESK', amenities: ['monitor'] }, start: `${DAY}T06:00:00Z`, mode: 'EACH' }]));
  });
});

describe('where it is taken', () => {
  const asked: WaitlistRequest[] = [];
  beforeEach(() => {
    asked.length = 0;
    server.use(
      http.post('*/api/booking/v1/waitlist-entries', async ({ request }) => {
        asked.push((await request.json()) as WaitlistRequest);
        return HttpResponse.json({ type: '/problems/free-now', title: 'There is a place free', detail: 'Book it now.' }, { status: 409 });
      }),
    );
  });
  const wait = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Tell me when it is free' }));
    return within(screen.getByRole('dialog', { name: 'Tell me when it is free' }));
  };
  const slot = { start: `${DAY}T06:00:00Z`, end: `${DAY}T18:00:00Z`, autoAccept: false };

  it('one waits for that space, or for any on its floor', async () => {
    await open();
    await userEvent.click(inList(/3A-003/));
    const dialog = await wait();
    expect(dialog.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent)).toEqual(['3A-003', 'Any desk that fits, Verdieping 3']);
    await userEvent.click(dialog.getByRole('button', { name: 'Wait for it' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent('There is a place free');
    expect(asked).toEqual([{ spaceId: 's3', ...slot }]);
  });

  it('one waits for any that fits on a floor that is full', async () => {
    services = servicesOf(floorSpaces().map((space) => ({ ...space, state: 'TAKEN' as const })));
    server.use(...services.handlers);
    await open('&amenities=monitor');
    expect(await screen.findByText('Nothing that fits is free on Verdieping 3 then.')).toBeVisible();
    const dialog = await wait();
    await userEvent.click(dialog.getByRole('button', { name: 'Wait for it' }));

    await waitFor(() => expect(asked).toEqual([{ anyOf: { floorId: 'f3', kind: 'DESK', amenities: ['monitor'] }, ...slot }]));
  });
});

describe('for somebody who lets me', () => {
  const director = { personId: 'p9', displayName: 'Dirk de Directeur', since: '2027-03-01T09:00:00Z' };

  const visit = () => show(<BookPage />, { at: `/book?date=${DAY}&for=p9&space=s1`, route: '/book' });

  it('is nobody whom nobody lets: nothing is booked instead, until one wants it for oneself', async () => {
    services.favourites.push(favourite({}));
    await visit();

    expect(await screen.findByText('You may not book for them, or not any more', undefined, { timeout: 10_000 })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Spaces as a list' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Any desk that fits' })).toBeNull();
    expect(document.querySelector('.fp-favourites')).toBeNull();
    expect(screen.queryByLabelText('For whom')).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Book for myself' }));

    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await userEvent.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Book 3A-001' }));
    await waitFor(() => expect(services.asked).toHaveLength(1));
    expect(services.asked[0]?.body.personId).toBeUndefined();
  });

  it('is not oneself while it is not known who lets one', async () => {
    services.letMe.push(director);
    const away = () => HttpResponse.json({ type: '/problems/service-away', status: 503 }, { status: 503 });
    server.use(http.get('*/api/booking/v1/people/me/delegates', away, { once: true }));
    await visit();

    expect(await screen.findByText('A part of Flexplek does not answer', undefined, { timeout: 10_000 })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Spaces as a list' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Book 3A-001 for Dirk de Directeur' })).toBeVisible();
  });

  it('books the space and any that fits for them, says so, and lets it be undone', async () => {
    services.letMe.push(director);
    await open('&space=s1', <Toasts />);
    await userEvent.selectOptions(await screen.findByLabelText('For whom'), 'For Dirk de Directeur');
    expect(screen.getByRole('button', { name: /, for Dirk de Directeur$/ })).toBeVisible();

    await userEvent.click(within(panel()).getByRole('button', { name: 'Book 3A-001 for Dirk de Directeur' }));

    expect(await screen.findByText(/^Booked for Dirk de Directeur: 3A-001/)).toBeVisible();
    expect(services.asked[0]?.body).toMatchObject({ spaceId: 's1', personId: 'p9' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(services.bookings).toHaveLength(0));
    await userEvent.click(screen.getByRole('button', { name: 'Any desk that fits' }));
    await waitFor(() => expect(services.asked[1]?.body).toMatchObject({ anyOf: { floorId: 'f3' }, personId: 'p9' }));
  });

  it('looks at what is for them, here and elsewhere', async () => {
    services.letMe.push(director);
    services.favourites.push(favourite({}));
    await open('&for=p9');

    await waitFor(() => expect(services.looked).toContain('p9'));
    await waitFor(() => expect(services.searched.some((search) => search.includes('usual=true') && search.includes('personId=p9'))).toBe(true));
    services.looked.length = 0;
    await userEvent.selectOptions(screen.getByLabelText('For whom'), '');
    await waitFor(() => expect(services.looked).toEqual([null]));
  });

  it('repeats it for them, too', async () => {
    services.letMe.push(director);
    const asked: BookingSeriesRequest[] = [];
    server.use(
      http.post('*/api/booking/v1/booking-series', async ({ request }) => {
        asked.push((await request.json()) as BookingSeriesRequest);
        return HttpResponse.json({ type: '/problems/may-not-book-for-them', title: 'No', detail: 'No.' }, { status: 403 });
      }),
    );
    await open('&for=p9');
    await userEvent.click(screen.getByRole('button', { name: 'Repeat Any desk that fits' }));
    await userEvent.click(screen.getByRole('button', { name: 'See the dates' }));

    await waitFor(() => expect(asked).toMatchObject([{ personId: 'p9' }]));
  });
});
