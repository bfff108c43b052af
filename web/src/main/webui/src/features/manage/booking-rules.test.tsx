import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { BookingRules } from './booking-rules';
import type { RulesOf } from './set-rules';

const api = '*/api/booking/v1';
const server = setupServer();
const room = {
  id: 'r1',
  kind: 'MAX_LENGTH',
  sentence: 'Rooms in Kadegebouw: at most 2 hours at a time',
  setBy: 'Ministerie van Binnenwerken',
  organisation: null,
  buildingId: 'b1',
  neighbourhoodId: null,
  spaceKind: 'ROOM',
  minutes: 120,
  openingTime: null,
  days: [],
  teams: [],
  otherTeams: 0,
  etag: '"3"',
};
const trial = {
  sentence: 'Desks in Noord, Kadegebouw: on Tue only',
  since: '2026-11-01T08:00:00Z',
  past: 40,
  pastRefused: 31,
  coming: 8,
  comingRefused: 2,
  bookings: [
    { spaceId: 's1', spaceName: 'N-1', start: '2026-12-02T08:00:00Z', end: '2026-12-02T16:00:00Z', zone: 'Europe/Amsterdam' },
    { spaceId: 's2', spaceName: 'N-2', start: '2026-12-03T08:00:00Z', end: '2026-12-03T16:00:00Z', zone: 'Europe/Amsterdam' },
  ],
  atMost: false,
  cut: false,
};
let rules: object[];
let sent: { method: string; of?: string; body?: unknown; ifMatch?: string | null }[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  rules = [room];
  sent = [];
  server.resetHandlers(
    http.get(`${api}/rules`, () => HttpResponse.json({ items: rules, next: null })),
    http.get(`${api}/buildings/b1/floors`, () =>
      HttpResponse.json({ items: [{ id: 'f1', name: 'Floor 3', level: 3, neighbourhoods: [{ id: 'n1', name: 'Noord' }] }], next: null }),
    ),
    http.get(`${api}/teams`, () => HttpResponse.json({ items: [{ id: 't1', name: 'Ontwerp', members: [] }], next: null })),
    http.post(`${api}/rule-trials`, async ({ request }) => {
      const of = new URL(request.url).searchParams.get('ruleId');
      sent.push({ method: 'TRY', body: await request.json(), ...(of ? { of } : {}) });
      return HttpResponse.json(trial);
    }),
    http.post(`${api}/rules`, async ({ request }) => {
      sent.push({ method: 'POST', body: await request.json() });
      rules = [room, { ...room, id: 'r2', sentence: trial.sentence }];
      return HttpResponse.json(rules[1], { status: 201, headers: { ETag: '"0"' } });
    }),
    http.put(`${api}/rules/r1`, async ({ request }) => {
      sent.push({ method: 'PUT', body: await request.json(), ifMatch: request.headers.get('If-Match') });
      return HttpResponse.json(room, { headers: { ETag: '"4"' } });
    }),
    http.delete(`${api}/rules/r1`, ({ request }) => {
      sent.push({ method: 'DELETE', ifMatch: request.headers.get('If-Match') });
      rules = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const HERE = { buildingId: 'b1', organisation: null } as const;
const open = async (admin = true, of: RulesOf = HERE) =>
  show(<BookingRules of={of} admin={admin}>Most special first.</BookingRules>, { at: '/manage', route: '/manage' });
const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const choose = async (label: string, option: string) => userEvent.selectOptions(await screen.findByLabelText(label), option);

it('says each rule as the service says it', async () => {
  await open();

  expect(await screen.findByText(room.sentence)).toBeInTheDocument();
});

it('sets a rule once it was said what it would do', async () => {
  await open();
  await click('Add a rule');
  await choose('What the rule is about', 'On which days one can book');
  await choose('Where', 'Floor 3, Noord');
  await choose('For which spaces', 'Desks');
  await click('See what it would do');
  expect(await screen.findByText('Choose at least one.')).toBeInTheDocument();
  expect(sent).toEqual([]);

  await userEvent.click(screen.getByLabelText('Tuesday'));
  await click('See what it would do');

  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText('In the last 30 days it would have refused 31 of 40 bookings.')).toBeInTheDocument();
  expect(dialog.getByText('It would refuse 2 bookings that are still to come. Those are kept.')).toBeInTheDocument();
  expect(dialog.getByText(/: N-1$/)).toBeInTheDocument();
  expect(sent.map(({ method }) => method)).toEqual(['TRY']);

  await click('Set the rule');
  const wanted = { kind: 'WEEKDAYS', buildingId: 'b1', organisation: null, neighbourhoodId: 'n1', spaceKind: 'DESK', minutes: null, openingTime: null, days: ['TUESDAY'], teamIds: null };
  await waitFor(() => expect(sent[1]).toEqual({ method: 'POST', body: wanted }));
  expect(sent[0]!.body).toEqual(wanted);
  expect(await screen.findByText(trial.sentence)).toBeInTheDocument();
  expect(screen.getByText('The rule holds from now on.')).toBeInTheDocument();
});

it('tries anew what was changed after a trial', async () => {
  await open();
  await click('Add a rule');
  await click('See what it would do');
  await screen.findByRole('button', { name: 'Set the rule' });

  await choose('At most', '60');

  expect(screen.queryByRole('button', { name: 'Set the rule' })).not.toBeInTheDocument();
});

it('changes what a rule asks over the version that was seen, and nothing of what it is for', async () => {
  await open();
  await click(`Change: ${room.sentence}`);
  expect(screen.queryByLabelText('Where')).not.toBeInTheDocument();
  await choose('At most', '240');
  await click('See what it would do');
  await click('Set the rule');

  await waitFor(() => expect(sent[1]).toMatchObject({ method: 'PUT', ifMatch: '"3"', body: { kind: 'MAX_LENGTH', spaceKind: 'ROOM', minutes: 240 } }));
});

it('shows the teams that a place is held for though one is not in them, and keeps those of others', async () => {
  rules = [{ ...room, kind: 'WHO_MAY', spaceKind: null, minutes: null, days: ['TUESDAY'], teams: [{ id: 't9', name: 'Beheer' }], otherTeams: 1 }];
  await open();
  await click(`Change: ${room.sentence}`);
  expect(await screen.findByLabelText('Ontwerp')).not.toBeChecked();
  expect(screen.getByLabelText('Beheer')).toBeChecked();
  expect(screen.getByText('And for one team of another organisation.')).toBeVisible();

  await userEvent.click(screen.getByLabelText('Beheer'));
  await click('See what it would do');
  await click('Set the rule');

  await waitFor(() => expect(sent[1]).toMatchObject({ method: 'PUT', body: { kind: 'WHO_MAY', days: ['TUESDAY'], teamIds: [] } }));
  expect(sent[0]).toMatchObject({ method: 'TRY', of: 'r1' });
});

it('says nothing when the dialog is closed with its cross', async () => {
  await open();
  await click('Add a rule');
  await click('Close');

  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByText(room.sentence)).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('removes a rule and gives the focus to what is left', async () => {
  await open();
  await click(`Remove: ${room.sentence}`);

  expect(await screen.findByText('There are none yet.')).toBeInTheDocument();
  expect(sent).toEqual([{ method: 'DELETE', ifMatch: '"3"' }]);
  expect(screen.getByRole('button', { name: 'Add a rule' })).toHaveFocus();
});

it('tries again to remove what was not removed, and not where that is refused', async () => {
  const answers = [() => HttpResponse.json({ type: '/problems/forbidden', title: 'You may not do this', detail: 'Ask.' }, { status: 403 }), () => HttpResponse.json({ type: '/problems/service-away' }, { status: 503 })];
  server.use(http.delete(`${api}/rules/r1`, () => answers.shift()?.()));
  await open();
  await click(`Remove: ${room.sentence}`);
  expect(await screen.findByText('You may not do this')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await click(`Remove: ${room.sentence}`);

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('There are none yet.')).toBeInTheDocument();
  expect(sent).toEqual([{ method: 'DELETE', ifMatch: '"3"' }]);
});

it('holds places for teams where an administrator asks alone', async () => {
  await open(false);
  await click('Add a rule');
  expect(screen.queryByRole('option', { name: 'For which team it is held' })).not.toBeInTheDocument();
});

it('sets a rule that an organisation has everywhere, of no place and no team', async () => {
  rules = [];
  await open(true, { buildingId: null, organisation: 'minbin' });
  await click('Add a rule for every building');
  expect(screen.queryByLabelText('Where')).not.toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'For which team it is held' })).not.toBeInTheDocument();
  await click('See what it would do');
  await click('Set the rule');

  await waitFor(() => expect(sent[1]).toMatchObject({ method: 'POST', body: { kind: 'MAX_LENGTH', buildingId: null, organisation: 'minbin', neighbourhoodId: null } }));
});
