import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { show, someone } from '../../ui/testing';
import { RulesPart } from './rules-part';

const api = '*/api/booking/v1';
const server = setupServer();
let version: number;
let rules: { dailyCap: number | null; graceMinutes: number; laterMinutes: number | null; daysAhead: { organisation: string; name: string | null; daysAhead: number | null }[] };
let buildings: object[];
let sent: { body: unknown; ifMatch: string | null }[];
const building = (id: string, name: string, mine: boolean) => ({
  id,
  name,
  daysAhead: null as number | null,
  managedBy: mine
    ? { organisation: 'minbin', name: 'Ministerie van Binnenwerken', mine }
    : { organisation: 'minwater', name: 'Ministerie van Waterzaken', mine },
});
const now = () => HttpResponse.json(rules, { headers: { ETag: `"${version}"` } });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  version = 1;
  rules = { dailyCap: 40, graceMinutes: 30, laterMinutes: null, daysAhead: [] };
  sent = [];
  buildings = [building('b1', 'Kadegebouw', true)];
  server.resetHandlers(
    http.get(`${api}/buildings`, () => HttpResponse.json({ items: buildings, next: null })),
    http.get(`${api}/buildings/b1/rules`, now),
    http.put(`${api}/buildings/b1/rules`, async ({ request }) => {
      const ifMatch = request.headers.get('If-Match');
      const body = (await request.json()) as typeof rules;
      sent.push({ body, ifMatch });
      if (ifMatch !== `"${version}"`) {
        return HttpResponse.json(
          {
            type: '/problems/changed-meanwhile',
            title: 'Somebody changed this meanwhile',
            detail: 'This was changed after you read it. Read it again, then repeat the change with the new ETag.',
            status: 412,
          },
          { status: 412 },
        );
      }
      rules = body;
      version += 1;
      return now();
    }),
    http.get(`${api}/rules`, () => HttpResponse.json({ items: [], next: null })),
    http.get(`${api}/people/me`, () => HttpResponse.json({ organisation: 'minbin', organisationName: 'Ministerie van Binnenwerken' })),
    http.get(`${api}/organisations/minbin/rules`, () => HttpResponse.json({ weeklyDesks: null, daysAhead: 14, laterMinutes: 120 }, { headers: { ETag: '"7"' } })),
  );
});

const cap = () => screen.findByLabelText('Most desk bookings on one day');
it('says that the buildings cannot be read, and reads them again', async () => {
  server.use(http.get(`${api}/buildings`, () => HttpResponse.json({ type: '/problems/service-away', status: 503 }, { status: 503 }), { once: true }));
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await cap()).toHaveValue('40');
});

const save = async () => userEvent.click((await screen.findAllByRole('button', { name: 'Save' }))[0]!);
const type = async (text: string) => {
  await userEvent.clear(await cap());
  await userEvent.type(await cap(), text);
};

it('saves what was changed over the version that was seen', async () => {
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });
  await type('50');
  await save();

  await waitFor(() => expect(sent).toEqual([{ body: { dailyCap: 50, graceMinutes: 30, laterMinutes: null, daysAhead: [] }, ifMatch: '"1"' }]));
  expect(await cap()).toHaveValue('50');
});

it('keeps what was typed when somebody was faster, shows what holds now, and saves when asked again', async () => {
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });
  await type('50');
  rules = { dailyCap: 45, graceMinutes: 20, laterMinutes: null, daysAhead: [] };
  version = 2;
  await save();

  expect(await screen.findByText('Now it is 45.')).toBeVisible();
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('Somebody changed this meanwhileNothing of yours was saved yet.');
  expect(await cap()).toHaveValue('50');
  expect(screen.getByLabelText('Minutes to wait for somebody who does not check in')).toHaveValue('20');
  await save();

  await waitFor(() => expect(rules).toEqual({ dailyCap: 50, graceMinutes: 20, laterMinutes: null, daysAhead: [] }));
  expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
  await waitFor(() => expect(screen.queryByText('Somebody changed this meanwhile')).toBeNull());
});

it('lets it be as it is now', async () => {
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });
  await type('50');
  rules = { dailyCap: null, graceMinutes: 30, laterMinutes: null, daysAhead: [] };
  version = 2;
  await save();
  expect(await screen.findByText('Now there is no such rule.')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Leave it as it is now' }));

  expect(await cap()).toHaveValue('');
  expect(screen.queryByText('Somebody changed this meanwhile')).toBeNull();
  expect(sent).toHaveLength(1);
});

it('keeps what was typed when saving did not work, and goes to the field that is wrong', async () => {
  server.use(http.put(`${api}/buildings/b1/rules`, () => HttpResponse.json({ type: '/problems/service-away' }, { status: 502 })));
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });
  await type('50');
  await save();
  expect(await screen.findByText('A part of Flexplek does not answer')).toBeVisible();
  expect(await cap()).toHaveValue('50');

  await type('many');
  await save();
  expect(await cap()).toHaveFocus();
  expect(await cap()).toHaveAccessibleDescription(/A whole number from 0 to 100000\./);
});

it.each(['minbin', null])('names the organisation of an administrator as people do, also where the session tells %s', async (organisation) => {
  await show(<RulesPart admin />, { at: '/manage', route: '/manage', session: { ...someone, organisation } });

  const card = await screen.findByRole('region', { name: 'Rules of Ministerie van Binnenwerken' });
  expect(await within(card).findByLabelText('Days ahead that people may book')).toHaveValue('14');
});

it('offers only the buildings that the own organisation manages', async () => {
  buildings = [building('b0', 'De Sluiswachter', false), building('b1', 'Kadegebouw', true)];
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });

  expect(await cap()).toHaveValue('40');
  expect(within(screen.getByLabelText('Building')).getAllByRole('option')).toHaveLength(1);
});

it('says who manages a building that is not ours to change', async () => {
  buildings = [building('b0', 'De Sluiswachter', false)];
  await show(<RulesPart admin={false} />, { at: '/manage?building=b0', route: '/manage' });

  expect(await screen.findByText('Ministerie van Waterzaken manages De Sluiswachter')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

it('says that the own organisation manages none', async () => {
  buildings = [building('b0', 'De Sluiswachter', false)];
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });

  expect(await screen.findByText('Your organisation manages no building')).toBeVisible();
});

const SHARED = [
  { organisation: 'minbin', name: 'Ministerie van Binnenwerken', daysAhead: 21 },
  { organisation: 'minwater', name: 'Ministerie van Waterzaken', daysAhead: null },
];

it('lets an administrator set the days ahead of every organisation that shares the building', async () => {
  rules.daysAhead = SHARED;
  await show(<RulesPart admin />, { at: '/manage', route: '/manage' });

  await userEvent.type(await screen.findByLabelText('Days ahead of Ministerie van Waterzaken'), '30');
  await save();

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.body).toMatchObject({
    daysAhead: [
      { organisation: 'minbin', daysAhead: 21 },
      { organisation: 'minwater', daysAhead: 30 },
    ],
  });
});

it('lets who is no administrator set those of the own organisation only', async () => {
  rules.daysAhead = SHARED;
  await show(<RulesPart admin={false} />, { at: '/manage', route: '/manage' });

  await userEvent.clear(await screen.findByLabelText('Days ahead of Ministerie van Binnenwerken'));
  await save();

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.body).toMatchObject({ daysAhead: [{ organisation: 'minbin', daysAhead: null }] });
  expect(screen.queryByLabelText('Days ahead of Ministerie van Waterzaken')).toBeNull();
});

it('says where another rule holds than that of the organisation', async () => {
  buildings = [
    { ...building('b1', 'Kadegebouw', true), daysAhead: 21 },
    { ...building('b2', 'Duingebouw', true), daysAhead: 14 },
  ];
  await show(<RulesPart admin />, { at: '/manage', route: '/manage' });

  const card = within(await screen.findByRole('region', { name: 'Rules of Ministerie van Binnenwerken' }));
  expect(await card.findByText(/another number of days ahead/)).toBeVisible();
  expect(card.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Kadegebouw: 21']);
});
