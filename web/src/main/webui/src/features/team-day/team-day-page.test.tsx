import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TeamDay } from '../../api/booking/types.gen';
import { show, someone } from '../../ui/testing';
import { bestOf } from './candidates';
import { TeamDayPage } from './team-day-page';

const ME = someone.signedIn ? someone.personId : '';
const OTHER = '00000000-0000-4000-8000-000000000002';
const TUESDAY = '2027-03-02';
const THURSDAY = '2027-03-04';
const candidate = (date: string, yes: number, maybe = 0, no = 0) => ({ date, yes, maybe, no, mine: null });
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
let sent: unknown[] = [];
const asked = async (request: Request) => sent.push(await request.json());

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  day = proposed;
  sent = [];
  server.resetHandlers(
    http.get('*/api/booking/v1/teams', () => HttpResponse.json({ items: [team], next: null })),
    http.get('*/api/booking/v1/team-days/d1', () => HttpResponse.json(day)),
    http.put('*/api/booking/v1/team-days/d1/answers/me', async ({ request }) => {
      await asked(request);
      day = { ...day, candidates: [{ ...candidate(TUESDAY, 2), mine: 'YES' }, day.candidates[1]!] };
      return HttpResponse.json(day);
    }),
    http.put('*/api/booking/v1/team-days/d1/agreement', async ({ request }) => {
      await asked(request);
      day = agreed;
      return HttpResponse.json(day);
    }),
    http.put('*/api/booking/v1/team-days/d1/cancellation', () => {
      day = { ...day, status: 'CANCELLED' };
      return HttpResponse.json(day);
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

  it('lets the organiser agree, and then shows where everybody sits', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Agree on this date: Thursday 4 March/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and book' }));

    const places = await screen.findByRole('region', { name: '2 places booked' });
    expect(sent).toEqual([{ date: THURSDAY }]);
    expect(within(places).getByRole('link', { name: '3A-01' })).toHaveAttribute('href', '/bookings/k1');
    expect(within(places).getByText('Noor Nieuwkomer')).toBeInTheDocument();
  });

  it('offers the dates that have room when there is not enough', async () => {
    server.use(
      http.put('*/api/booking/v1/team-days/d1/agreement', () =>
        HttpResponse.json(
          { type: '/problems/not-enough-room', title: 'Not enough room', status: 409, wanted: 4, free: 2, otherDates: [TUESDAY] },
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

  it('names the date that suits most, and none while nobody can', () => {
    expect(bestOf([candidate(TUESDAY, 2), candidate(THURSDAY, 2, 1)])).toBe(THURSDAY);
    expect(bestOf([candidate(TUESDAY, 0, 5)])).toBeUndefined();
  });
});
