import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Decision } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { DecisionsOfBuilding } from './decisions-of-building';
import { MyDecisions } from './my-decisions';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const mine = (id: string, more: Partial<Decision> = {}): Decision => ({
  id,
  decidedOn: '2027-03-02',
  decidedAt: '2027-03-02T07:00:00Z',
  buildingId: 'b1',
  buildingName: 'Kadegebouw',
  neighbourhoodId: 'n1',
  neighbourhoodName: 'Noord',
  spaceKind: 'ROOM',
  day: '2027-03-04',
  start: '2027-03-04T08:00:00Z',
  end: '2027-03-04T12:00:00Z',
  zone: 'Europe/Amsterdam',
  askedByOther: false,
  type: '/problems/too-long',
  title: 'That is too long',
  detail: 'Rooms in Kadegebouw: at most 2 hours at a time (a rule of Binnenwerken). Choose a shorter time.',
  rule: { source: 'SET', id: 'r1', version: 3 },
  ...more,
});
const told = (id: string): Decision =>
  mine(id, { decidedAt: null, start: null, end: null, askedByOther: null, detail: 'Rooms in Kadegebouw: at most 2 hours at a time' });

/** By its query, page after page. */
function answers(...pages: Decision[][]) {
  const asked: string[] = [];
  server.use(
    http.get('*/api/booking/v1/decisions', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      const at = Number(searchParams.get('cursor') ?? 0);
      return HttpResponse.json({ items: pages[at], next: at + 1 < pages.length ? String(at + 1) : null });
    }),
  );
  return asked;
}

it('tells me which rule said no to what, and who asked for me', async () => {
  const asked = answers([mine('1'), mine('2', { title: 'The week is used up', detail: 'Your organisation allows 3 desks a week.', askedByOther: true })]);
  await show(<MyDecisions />);

  const [first, second] = within(await screen.findByRole('list')).getAllByRole('listitem');
  expect(first).toHaveTextContent('That is too long');
  expect(first).toHaveTextContent('Thursday 4 March, 09:00–13:00');
  expect(first).toHaveTextContent('Kadegebouw, Noord');
  expect(first).toHaveTextContent('at most 2 hours at a time (a rule of Binnenwerken). Choose a shorter time.');
  expect(first).not.toHaveTextContent('for you');
  expect(first).toHaveTextContent(/Asked (\S+ \d+ \S+ )?at \d\d:\d\d$/);
  expect(second).toHaveTextContent('Asked for you by somebody who may book for you');
  expect(screen.queryByRole('button')).toBeNull();
  expect(asked).toEqual(['limit=5']);
});

it('goes on to earlier ones, and with the keyboard to the first of them', async () => {
  answers([mine('1')], [mine('2', { title: 'That is too far ahead' })]);
  await show(<MyDecisions />);

  await userEvent.click(await screen.findByRole('button', { name: 'Show earlier ones' }));

  const earlier = (await screen.findByText('That is too far ahead')).closest('li');
  await expect.poll(() => document.activeElement).toBe(earlier);
  expect(screen.queryByRole('button', { name: 'Show earlier ones' })).toBeNull();
});

it('says that there is none, and why it cannot be read', async () => {
  answers([]);
  const { unmount } = await show(<MyDecisions />);
  expect(await screen.findByText('No rule has refused you anything lately.')).toBeVisible();
  unmount();
  server.use(http.get('*/api/booking/v1/decisions', () => HttpResponse.json({ type: '/problems/service-away', title: 'Away', status: 503 }, { status: 503 })));

  await show(<MyDecisions />);

  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
});

it('tells who manages a building the rule, the kind and the days, and no times', async () => {
  const asked = answers([told('1')]);
  await show(<DecisionsOfBuilding buildingId="b1" />);

  const [only] = within(await screen.findByRole('list')).getAllByRole('listitem');
  expect(only).toHaveTextContent('Rooms in Kadegebouw: at most 2 hours at a time');
  expect(only).toHaveTextContent('A room for Thu 4 Mar, Noord');
  expect(only).toHaveTextContent('Asked on Tue 2 Mar');
  expect(only).not.toHaveTextContent(/\d\d:\d\d/);
  expect(asked).toEqual(['limit=5&buildingId=b1']);
});
