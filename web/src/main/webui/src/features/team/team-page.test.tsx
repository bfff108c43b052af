import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, dayIn, mondayOf, weekday, weekOf } from '../../ui/time';
import { formatDay } from '../../ui/when';
import { MY_ID as ME, show } from '../../ui/testing';
import { PresenceDays } from './presence-days';
import { shownWeek } from './presence-week';
import { TeamPage } from './team-page';

const MONDAY = mondayOf(dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone));
const noor = { id: 'p2', displayName: 'Noor Nieuwkomer', me: false, newcomer: true, startedOn: MONDAY, mentor: { id: ME, displayName: 'Emma de Wit' } };
const emma = { id: ME, displayName: 'Emma de Wit', me: true, newcomer: false, startedOn: null, mentor: null };
const team = { id: 't1', name: 'Kade', members: [emma, noor] };
const seat = (date: string) => ({
  personId: noor.id,
  displayName: noor.displayName,
  me: false,
  newcomer: true,
  buildingId: 'b1',
  buildingName: 'Kadegebouw',
  floorId: 'f3',
  floorName: 'Verdieping 3',
  neighbourhoodId: 'n1',
  neighbourhoodName: '3A Waterkant',
  spaceId: 's1',
  spaceName: '3A-012',
  start: `${date}T08:00:00Z`,
  end: `${date}T16:00:00Z`,
  zone: 'Europe/Amsterdam',
});
const building = { id: 'b1', name: 'Kadegebouw', city: 'Den Haag', zone: 'Europe/Amsterdam', openDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] };
const floor = { id: 'f3', name: 'Verdieping 3', neighbourhoods: [{ id: 'n1', code: '3A', name: '3A Waterkant' }] };

const server = setupServer();
const items = (...all: object[]) => HttpResponse.json({ items: all, next: null });
let weeks: (string | null)[] = [];
let sent: unknown[] = [];
let visibleTo = 'TEAM';
let chosen: string[] = [];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  weeks = [];
  sent = [];
  visibleTo = 'TEAM';
  chosen = [];
  const api = '*/api/booking/v1';
  server.resetHandlers(
    http.get(`${api}/teams`, () => items(team)),
    http.get(`${api}/team-days`, () => items()),
    http.get(`${api}/bookings`, () => items()),
    http.get(`${api}/buildings`, () => items(building)),
    http.get(`${api}/buildings/b1/floors`, () => items(floor)),
    http.get(`${api}/people/me`, () => HttpResponse.json({ id: ME, groupsLeftOut: [] })),
    http.get(`${api}/people/me/visibility`, () => HttpResponse.json({ visibleTo }, { headers: { ETag: `"${visibleTo}"` } })),
    http.put(`${api}/people/me/visibility`, async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${visibleTo}"`) return HttpResponse.json({ type: '/problems/changed-meanwhile' }, { status: 412 });
      ({ visibleTo } = (await request.json()) as { visibleTo: string });
      chosen.push(visibleTo);
      return HttpResponse.json({ visibleTo }, { headers: { ETag: `"${visibleTo}"` } });
    }),
    http.get(`${api}/teams/t1/presence`, ({ request }) => {
      const from = new URL(request.url).searchParams.get('from')!;
      weeks.push(from);
      const days = [0, 1, 2, 3, 4, 5, 6].map((away) => ({
        date: addDays(from, away),
        teamDays: away === 3 ? [{ teamDayId: 'd1', purpose: 'Planning', status: 'PROPOSED', buildingId: 'b1', buildingName: 'Kadegebouw' }] : [],
        people: away === 1 ? [seat(addDays(from, 1))] : [],
      }));
      return HttpResponse.json({ teamId: 't1', teamName: 'Kade', from, to: addDays(from, 6), days });
    }),
    http.post(`${api}/team-days`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'd1' }, { status: 201 });
    }),
  );
});

const open = () => show(<TeamPage />, { at: '/team', route: '/team' });
const lastWeek = addDays(mondayOf(dayIn('Europe/Amsterdam')), -7);

describe('the page of my team', () => {
  it('is a table of colleagues by days that says where each sits', async () => {
    await open();
    const row = within(await screen.findByRole('table', { name: 'Who of Kade is in' })).getByRole('row', { name: /Noor Nieuwkomer/ });

    expect(within(row).getByRole('rowheader')).toHaveTextContent('New here');
    expect(within(row).getAllByRole('cell')[1]).toHaveTextContent('3A-0123A Waterkant09:00–17:00');
    expect(within(row).getByRole('rowheader')).toHaveTextContent('NNNoor Nieuwkomer');
    expect(screen.getByText(/^.+ – .+ · Kadegebouw$/)).toBeVisible();
    expect(within(row).getAllByRole('cell')[0]).toHaveTextContent('Not shown');
    expect(within(row).getAllByRole('cell')).toHaveLength(5);
    expect(screen.getAllByRole('link', { name: 'Planning (proposed)' })[0]).toHaveAttribute('href', '/team-days/d1');
  });

  it('asks no answer to dates that have passed', async () => {
    const today = dayIn(building.zone);
    const date = (away: number, mine: string | null) => ({ date: addDays(today, away), yes: 0, maybe: 0, no: 0, mine, given: [] });
    const day = { id: 'd2', teamId: 't1', purpose: 'Review', status: 'PROPOSED', date: null, zone: building.zone, buildingName: 'Kadegebouw', candidates: [date(-1, null), date(8, 'NO')] };
    server.use(http.get('*/api/booking/v1/team-days', () => items(day)));
    await open();

    const line = (await screen.findByRole('link', { name: 'Review' })).closest('li');
    expect(line).toHaveTextContent(`ReviewKadegebouw · ${formatDay(addDays(today, 8))}Proposed`);
  });

  it('leads whoever is in no team to a space, and to who sees them', async () => {
    server.use(http.get('*/api/booking/v1/teams', () => items()));
    await open();

    expect(await screen.findByText('You are not in a team yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Find a space' })).toHaveAttribute('href', '/book');
    expect(await screen.findByRole('radio', { name: 'My organisation' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Propose a team day' })).toBeNull();
  });

  it('says which group is no team, as it looks like one', async () => {
    const groupsLeftOut = [
      { group: '/minbin/KADE', reason: 'LOOKS_LIKE' },
      { group: '/minbin', reason: 'NOT_A_TEAM_PATH' },
    ];
    server.use(http.get('*/api/booking/v1/people/me', () => HttpResponse.json({ id: ME, groupsLeftOut })));
    await open();

    const card = within(await screen.findByRole('region', { name: 'Your groups that are no team here' }));
    expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '/minbin/KADE It is called almost as another team is: only capitals, spaces or the like differ.',
    ]);
  });

  it('says to whoever is in no team why each group is none', async () => {
    const groupsLeftOut = [
      { group: '/minbin', reason: 'NOT_A_TEAM_PATH' },
      { group: '/minwater/kade', reason: 'OTHER_ORGANISATION' },
    ];
    server.use(
      http.get('*/api/booking/v1/teams', () => items()),
      http.get('*/api/booking/v1/people/me', () => HttpResponse.json({ id: ME, groupsLeftOut })),
    );
    await open();

    const card = within(await screen.findByRole('region', { name: 'Your groups that are no team here' }));
    expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '/minbin It is not the group of a team.',
      '/minwater/kade It belongs to another organisation.',
    ]);
  });

  it('says why no team day can be proposed where there is no building', async () => {
    server.use(http.get('*/api/booking/v1/buildings', () => items()));
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));

    expect(await screen.findByText('Your organisation uses no building yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Propose to the team' })).toBeNull();
  });

  it('says which week it is', async () => {
    await show(<TeamPage />, { at: `/team?week=${lastWeek}`, route: '/team' });

    const heading = await screen.findByText(/^Week/);
    expect(heading).toHaveTextContent(`Week ${weekOf(lastWeek)} · ${formatDay(lastWeek)} – ${formatDay(addDays(lastWeek, 6))}`);
  });

  it('names the building beside each seat where people are in several', async () => {
    server.use(
      http.get('*/api/booking/v1/teams/t1/presence', ({ request }) => {
        const from = new URL(request.url).searchParams.get('from')!;
        const people = [seat(from), { ...seat(from), personId: ME, displayName: 'Emma de Wit', buildingId: 'b2', buildingName: 'Sluishuis' }];
        return HttpResponse.json({ teamId: 't1', teamName: 'Kade', from, to: addDays(from, 6), days: [{ date: from, teamDays: [], people }] });
      }),
    );
    await open();

    expect(await screen.findByRole('row', { name: /3A-012 ?Kadegebouw, 3A Waterkant/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /3A-012 ?Sluishuis, 3A Waterkant/ })).toBeInTheDocument();
  });

  it('begins on a phone with today, and ends with what has passed', async () => {
    const days = [
      { date: '2026-11-23', teamDays: [], people: [] },
      { date: '2026-11-25', teamDays: [], people: [] },
      { date: '2026-11-26', teamDays: [], people: [] },
    ];
    await show(<PresenceDays days={days} today="2026-11-25" building={false} />);

    expect((await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent)).toEqual(['Today', 'Tomorrow', 'Monday 23 November']);
  });

  it('asks what the day is for before it mails the whole team', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));
    await screen.findByLabelText('What is it for?');
    await userEvent.click(screen.getByRole('button', { name: 'Propose to the team' }));

    expect(screen.getByLabelText('What is it for?')).toHaveFocus();
    expect(screen.getByLabelText('What is it for?')).toHaveAccessibleDescription(/Say what the day is for/);
    expect(sent).toHaveLength(0);
  });

  it('asks whoever is new where they work before a day is proposed in a building that was guessed', async () => {
    server.use(
      http.get('*/api/booking/v1/buildings', () => items({ ...building, id: 'b0', name: 'Elders', city: 'Arnhem' }, building)),
      http.get('*/api/booking/v1/teams/t1/presence', ({ request }) => {
        const from = new URL(request.url).searchParams.get('from')!;
        return HttpResponse.json({ teamId: 't1', teamName: 'Kade', from, to: addDays(from, 6), days: [{ date: from, teamDays: [], people: [] }] });
      }),
    );
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));
    const where = await screen.findByRole('group', { name: 'Where do you usually work?' });
    expect(screen.queryByRole('button', { name: 'Propose to the team' })).toBeNull();

    await userEvent.click(within(where).getByRole('button', { name: 'Kadegebouw' }));

    expect(await screen.findByLabelText('What is it for?')).toHaveFocus();
    expect(screen.getByLabelText('Building')).toHaveValue('b1');
    expect([6, 7]).not.toContain(weekday(screen.getByLabelText<HTMLInputElement>('Date 1').value));
  });

  it('proposes the building where the team is', async () => {
    server.use(
      http.get('*/api/booking/v1/buildings', () => items({ ...building, id: 'b0', name: 'Elders', city: 'Arnhem' }, building)),
      http.get('*/api/booking/v1/teams/t1/presence', ({ request }) => {
        const from = new URL(request.url).searchParams.get('from')!;
        const days = [0, 1, 2, 3, 4, 5, 6].map((away) => addDays(from, away));
        return HttpResponse.json({ teamId: 't1', teamName: 'Kade', from, to: addDays(from, 6), days: days.map((date) => ({ date, teamDays: [], people: [seat(date)] })) });
      }),
    );
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));

    expect(await screen.findByLabelText('Building')).toHaveValue('b1');
  });

  it('says who shows a newcomer round', async () => {
    await open();

    expect(await screen.findByText('Emma de Wit shows them round.')).toBeInTheDocument();
  });

  it('keeps my choice of who sees me', async () => {
    await open();
    await userEvent.click(await screen.findByRole('radio', { name: 'Nobody' }));

    await waitFor(() => expect(screen.getByRole('radio', { name: 'Nobody' })).toBeChecked());
  });

  it('puts several dates to the team', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));
    await userEvent.type(await screen.findByLabelText('What is it for?'), 'Planning');
    await userEvent.selectOptions(screen.getByLabelText('Neighbourhood (optional)'), await screen.findByRole('option', { name: '3A Waterkant' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a date' }));
    await userEvent.click(screen.getByRole('button', { name: 'Propose to the team' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ teamId: 't1', buildingId: 'b1', neighbourhoodId: 'n1', purpose: 'Planning' });
    expect((sent[0] as { candidateDates: string[] }).candidateDates).toHaveLength(2);
  });

  it('loses nothing when the proposal is closed by mistake, and proposes no date twice', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));
    await userEvent.type(await screen.findByLabelText('What is it for?'), 'Planning');
    await userEvent.click(screen.getByRole('button', { name: 'Add a date' }));
    const first = screen.getByLabelText<HTMLInputElement>('Date 1').value;
    fireEvent.change(screen.getByLabelText('Date 2'), { target: { value: first } });
    await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Propose a team day' }));

    expect(await screen.findByLabelText('What is it for?')).toHaveValue('Planning');
    await userEvent.click(screen.getByRole('button', { name: 'Propose to the team' }));

    expect(screen.getByLabelText('Date 2')).toHaveFocus();
    expect(screen.getByLabelText('Date 2')).toHaveAccessibleDescription('This date is there already.');
    expect(sent).toHaveLength(0);
  });

  it('proposes once though the answer was lost and it is sent again', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post('*/api/booking/v1/team-days', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1 ? HttpResponse.json({ type: '/problems/bad-gateway' }, { status: 502, headers: { 'Retry-After': '60' } }) : undefined;
      }),
    );
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a team day' }));
    await userEvent.type(await screen.findByLabelText('What is it for?'), 'Once');
    await userEvent.click(screen.getByRole('button', { name: 'Propose to the team' }));
    await screen.findAllByText('Something went wrong on our side');
    expect(screen.getByLabelText('What is it for?')).toHaveValue('Once');
    await userEvent.click(screen.getByRole('button', { name: 'Propose to the team' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(new Set(keys).size).toBe(1);
    // The week shows it on its days.
    await waitFor(() => expect(weeks.length).toBeGreaterThan(1));
  });

  it('never shows who is in of one team as that of another', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      http.get('*/api/booking/v1/teams', () => items(team, { ...team, id: 't2', name: 'Sluis' })),
      http.get('*/api/booking/v1/teams/t2/presence', async () => {
        await held;
        return HttpResponse.json({ teamId: 't2', teamName: 'Sluis', from: MONDAY, to: addDays(MONDAY, 6), days: [] });
      }),
    );
    await open();
    await screen.findByRole('table', { name: 'Who of Kade is in' });

    await userEvent.selectOptions(screen.getByLabelText('Team'), 'Sluis');

    await waitFor(() => expect(screen.getByLabelText('Team')).toHaveValue('t2'));
    expect(screen.queryByRole('table')).toBeNull();
    answer();
    expect(await screen.findByRole('table', { name: 'Who of Sluis is in' })).toBeInTheDocument();
  });

  it('goes back one week and no further', () => {
    expect(shownWeek('2026-11-18', '2026-11-24')).toBe('2026-11-16');
    expect(shownWeek('2026-11-10', '2026-11-24')).toBe('2026-11-23');
    expect(shownWeek('2026-99-99', '2026-11-24')).toBe('2026-11-23');
    expect(shownWeek(undefined, '2026-11-24')).toBe('2026-11-23');
  });

  it('opens in a weekend on the week to come, as the page Today does', () => {
    expect(shownWeek(undefined, '2026-11-27')).toBe('2026-11-23');
    expect(shownWeek(undefined, '2026-11-28')).toBe('2026-11-30');
    expect(shownWeek(undefined, '2026-11-29')).toBe('2026-11-30');
    expect(shownWeek('2026-11-23', '2026-11-29')).toBe('2026-11-23');
  });

  it('saves who sees one once it is chosen, and nothing of what one passes on the way by keys', async () => {
    await open();
    const radio = (name: string) => screen.findByRole('radio', { name });
    (await radio('My teams')).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(await radio('Nobody')).toBeChecked();
    expect(chosen).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(chosen).toEqual(['NOBODY']);
    expect(await radio('Nobody')).toBeChecked();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows what was chosen elsewhere meanwhile instead of putting another over it', async () => {
    await open();
    await userEvent.click(await screen.findByRole('radio', { name: 'Everybody' }));
    visibleTo = 'NOBODY';
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Somebody changed this meanwhile')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Nobody' })).toBeChecked());
    expect(chosen).toEqual([]);
  });
});
