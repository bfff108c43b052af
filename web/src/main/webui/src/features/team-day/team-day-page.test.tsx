import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { act } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CandidateDate, TeamDay } from '../../api/booking/types.gen';
import { MY_ID as ME, show } from '../../ui/testing';
import { bestOf } from './candidates';
import { TeamDayPage } from './team-day-page';

const OTHER = '00000000-0000-4000-8000-000000000002';
const TUESDAY = '2027-03-02';
const THURSDAY = '2027-03-04';
const candidate = (date: string, yes: number, maybe = 0, no = 0): CandidateDate => ({ date, yes, maybe, no, mine: null, given: [] });
const proposed: TeamDay = {
  id: 'd1',
  teamId: 't1',
  teamName: 'Kade',
  organiserId: ME,
  buildingId: 'b1',
  buildingName: 'Kadegebouw',
  zone: 'Europe/Amsterdam',
  neighbourhoodId: null,
  purpose: 'Kwartaalplanning',
  status: 'PROPOSED',
  date: null,
  candidates: [candidate(TUESDAY, 1), candidate(THURSDAY, 3, 1)],
  places: [],
  elsewhere: [],
};
const member = (id: string, displayName: string) => ({ id, displayName, me: id === ME, newcomer: false, startedOn: null, mentor: null });
const team = { id: 't1', name: 'Kade', members: [member(ME, 'Emma de Wit'), member(OTHER, 'Noor Nieuwkomer')] };
const agreed: TeamDay = {
  ...proposed,
  status: 'AGREED',
  date: THURSDAY,
  places: [
    { personId: OTHER, bookingId: 'k2', spaceId: 's2', spaceName: '3A-02' },
    { personId: ME, bookingId: 'k1', spaceId: 's1', spaceName: '3A-01' },
  ],
};

const server = setupServer();
let day = proposed;
let version = 1;
let sent: unknown[] = [];
let seen: (string | null)[] = [];
const asked = async (request: Request) => {
  sent.push(await request.clone().json());
  seen.push(request.headers.get('If-Match'));
};
const now = () => HttpResponse.json(day, { headers: { ETag: `"${version}"` } });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());
beforeEach(() => {
  day = proposed;
  version = 1;
  sent = [];
  seen = [];
  server.resetHandlers(
    http.get('*/api/booking/v1/teams', () => HttpResponse.json({ items: [team], next: null })),
    http.get('*/api/booking/v1/team-days/d1', now),
    http.put('*/api/booking/v1/team-days/d1/answers/me', async ({ request }) => {
      await asked(request);
      day = { ...day, candidates: [{ ...candidate(TUESDAY, 2), mine: 'YES' }, day.candidates[1]!] };
      return now();
    }),
    http.put('*/api/booking/v1/team-days/d1/agreement', async ({ request }) => {
      await asked(request);
      day = agreed;
      return now();
    }),
    http.put('*/api/booking/v1/team-days/d1/cancellation', () => {
      day = { ...day, status: 'CANCELLED' };
      return now();
    }),
  );
});

const open = () => show(<TeamDayPage />, { at: '/team-days/d1', route: '/team-days/$teamDayId' });
const answers = (name: RegExp) => screen.findByRole('group', { name });

describe('the page of a team day', () => {
  it('takes an answer for a date and shows how it stands', async () => {
    await open();
    const tuesday = await answers(/My answer for Tuesday 2 March/);
    await userEvent.click(within(tuesday).getByRole('button', { name: 'Yes' }));

    await waitFor(() => expect(within(tuesday).getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'true'));
    expect(sent).toEqual([{ answers: [{ date: TUESDAY, answer: 'YES' }] }]);
    expect(screen.getByText('2 yes · 0 maybe · 0 no')).toBeInTheDocument();
  });

  it('ends with the last of quick answers, whichever of them is answered first', async () => {
    const letGo: (() => void)[] = [];
    server.use(
      http.put('*/api/booking/v1/team-days/d1/answers/me', async ({ request }) => {
        await asked(request);
        const [{ answer: mine }] = (sent.at(-1) as { answers: [{ answer: 'YES' | 'NO' }] }).answers;
        await new Promise<void>((resolve) => letGo.push(resolve));
        day = { ...day, candidates: [{ ...candidate(TUESDAY, mine === 'YES' ? 2 : 1), mine }, day.candidates[1]!] };
        return now();
      }),
    );
    await open();
    const tuesday = within(await answers(/My answer for Tuesday 2 March/));
    await userEvent.click(tuesday.getByRole('button', { name: 'Yes' }));
    await userEvent.click(tuesday.getByRole('button', { name: 'No' }));
    await waitFor(() => expect(letGo).toHaveLength(1));
    expect(sent).toEqual([{ answers: [{ date: TUESDAY, answer: 'YES' }] }]);

    letGo[0]!();
    await waitFor(() => expect(letGo).toHaveLength(2));
    expect(tuesday.getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'false');
    letGo[1]!();

    await waitFor(() => expect(tuesday.getByRole('button', { name: 'No' })).toHaveAttribute('aria-pressed', 'true'));
    expect(day.candidates[0]!.mine).toBe('NO');
  });

  it('lets the organiser agree, and then shows where everybody sits', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Agree on this date: Thursday 4 March/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and book' }));

    const places = await screen.findByRole('region', { name: '2 places booked' });
    expect(sent).toEqual([{ date: THURSDAY }]);
    expect(within(places).getByRole('link', { name: '3A-01' })).toHaveAttribute('href', '/bookings/k1');
    expect(within(places).getByText('Noor Nieuwkomer')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('leads who comes and has no place to one', async () => {
    const mine = { ...candidate(THURSDAY, 2), mine: 'YES' as const };
    day = { ...agreed, candidates: [mine], places: agreed.places!.slice(0, 1) };
    await open();

    expect(await screen.findByText(/You have no place in this building that day yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Find a place' })).toHaveAttribute('href', `/book?building=b1&date=${THURSDAY}`);
  });

  it('names who said what, as far as each lets the team see', async () => {
    const given = [
      { personId: ME, displayName: 'Emma de Wit', answer: 'YES' as const },
      { personId: OTHER, displayName: 'Noor Nieuwkomer', answer: 'YES' as const },
    ];
    day = { ...proposed, candidates: [{ ...candidate(TUESDAY, 3, 0, 1), given, mine: 'YES' }, candidate(THURSDAY, 0)] };
    await open();

    const [tuesday, thursday] = (await screen.findAllByRole('heading', { level: 3 })).map((heading) => heading.closest('li')!);
    expect(within(tuesday!).getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      'Yes: you, Noor Nieuwkomer and 1 more',
      'No: 1 not shown by name',
    ]);
    expect(within(tuesday!).getByText('Suits most')).toBeInTheDocument();
    expect(within(thursday!).getByText('Nobody has answered yet')).toBeInTheDocument();
  });

  it('shows the organiser how it stands when somebody answered meanwhile, and agrees on that', async () => {
    server.use(
      http.put('*/api/booking/v1/team-days/d1/agreement', async ({ request }) => {
        await asked(request);
        if (version > 1) return undefined;
        version = 2;
        day = { ...proposed, candidates: [candidate(TUESDAY, 1), candidate(THURSDAY, 2, 1, 1)] };
        return HttpResponse.json(
          {
            type: '/problems/changed-meanwhile',
            title: 'Somebody changed this meanwhile',
            detail: 'This was changed after you read it. Read it again, then repeat the change with the new ETag.',
            status: 412,
          },
          { status: 412 },
        );
      }),
    );
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Agree on this date: Thursday 4 March/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and book' }));

    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Somebody changed this meanwhile')).toBeInTheDocument();
    expect(within(dialog).getByRole('alert')).not.toHaveTextContent('ETag');
    expect(await within(dialog).findByText('2 yes · 1 maybe · 1 no')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Agree and book' }));

    expect(await screen.findByRole('region', { name: '2 places booked' })).toBeInTheDocument();
    expect(seen.slice(0, 2)).toEqual(['"1"', '"2"']);
  });

  it('offers the dates that have room when there is not enough', async () => {
    server.use(
      http.put('*/api/booking/v1/team-days/d1/agreement', () =>
        HttpResponse.json(
          {
            type: '/problems/not-enough-room',
            title: 'There is not enough room together',
            detail: 'You need 4 places and 2 are free, so nothing was booked. There is room on Tuesday 2 March 2027.',
            status: 409,
            wanted: 4,
            free: 2,
            otherDates: [TUESDAY],
          },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Agree on this date: Thursday 4 March/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and book' }));
    expect(await screen.findByText(/You need 4 places and 2 are free/)).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Tuesday 2 March' }));
    expect(await screen.findByRole('heading', { name: 'Agree on Tuesday 2 March?' })).toBeInTheDocument();
  });

  it('lets nobody but the organiser agree or call off', async () => {
    day = { ...proposed, organiserId: OTHER };
    await open();
    await answers(/Tuesday 2 March/);

    expect(screen.queryByRole('button', { name: /Agree on this date/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Call this team day off' })).toBeNull();
  });

  it('asks once more before it is called off', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Call this team day off' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Call it off' }));

    expect(await screen.findByText('This team day does not go ahead. Its places were given back.')).toBeInTheDocument();
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('says of what is asked anew nothing that went wrong before', async () => {
    server.use(http.put('*/api/booking/v1/team-days/d1/cancellation', () => HttpResponse.json({ type: '/problems/changed-meanwhile', title: 'Changed', detail: 'Read it again.' }, { status: 412 })));
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Call this team day off' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Call it off' }));
    expect(await screen.findByRole('button', { name: 'Keep it' })).toBeVisible();
    await screen.findAllByText('Somebody changed this meanwhile');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Call this team day off' }));

    expect(within(screen.getByRole('dialog')).queryByText('Somebody changed this meanwhile')).toBeNull();
  });

  it('shows what others answer and agree while it is open', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    day = { ...proposed, organiserId: OTHER };
    await open();
    await answers(/Tuesday 2 March/);

    day = { ...day, candidates: [candidate(TUESDAY, 2), day.candidates[1]!] };
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    expect(await screen.findByText('2 yes · 0 maybe · 0 no')).toBeInTheDocument();

    day = { ...agreed, organiserId: OTHER };
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    expect(await screen.findByRole('region', { name: '2 places booked' })).toBeInTheDocument();
    expect(screen.queryByText('The team has not agreed on a date yet.')).toBeNull();
    expect(screen.getByText('The team agreed on Thursday 4 March.')).toBeInTheDocument();
  });

  it('looks again at once when it is seen again', async () => {
    day = { ...proposed, organiserId: OTHER };
    await open();
    await answers(/Tuesday 2 March/);

    day = { ...day, status: 'CANCELLED' };
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

    expect(await screen.findByText('This team day does not go ahead. Its places were given back.')).toBeInTheDocument();
    expect(screen.getByText('The team day was called off.')).toBeInTheDocument();
  });

  it('shows nothing of a team day that is not for me any more', async () => {
    await open();
    await answers(/Tuesday 2 March/);

    server.use(http.get('*/api/booking/v1/team-days/d1', () => HttpResponse.json({ type: '/problems/not-found', status: 404 }, { status: 404 })));
    act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

    expect(await screen.findByRole('heading', { level: 1, name: 'Team day' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /My answer/ })).toBeNull();
  });

  it('names the date that suits most, and none while nobody can', () => {
    expect(bestOf([candidate(TUESDAY, 2), candidate(THURSDAY, 2, 1)])).toBe(THURSDAY);
    expect(bestOf([candidate(TUESDAY, 0, 5)])).toBeUndefined();
  });
});
