import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Closure } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { ClosuresList } from './closures-list';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => void vi.useFakeTimers({ now: new Date('2027-03-02T08:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  server.resetHandlers();
  vi.useRealTimers();
});
afterAll(() => server.close());

const BUILDING = { id: 'b1', zone: 'Europe/Amsterdam' };

const first = { spaceId: 's1', code: '3A-001', name: '3A-001', floorId: 'f3', floorName: 'Verdieping 3' };
const closure = (id: string, more: Partial<Closure>): Closure => ({
  id,
  buildingId: 'b1',
  zone: BUILDING.zone,
  start: '2027-03-02T07:00:00Z',
  end: '2027-03-02T13:00:00Z',
  reason: null,
  running: true,
  spaceCount: 1,
  spaces: [first],
  etag: '"3"',
  ...more,
});

it('says what is out of service and until when, and ends it', async () => {
  let closures = [
    closure('c1', { reason: 'Paint', spaceCount: 480, spaces: Array.from({ length: 10 }, (_, i) => ({ ...first, name: `3A-0${i + 10}` })) }),
    closure('c2', { running: false, start: '2027-03-04T07:00:00Z', end: null }),
  ];
  let match: string | null = null;
  server.use(
    http.get('*/v1/buildings/b1/closures', () => HttpResponse.json({ items: closures, next: null })),
    http.delete('*/v1/closures/c1', ({ request }) => {
      match = request.headers.get('If-Match');
      closures = closures.slice(1);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await show(<ClosuresList building={BUILDING} />);

  const [running, coming] = within(await screen.findByRole('region', { name: 'Out of service now and later' })).getAllByRole('listitem');
  expect(running).toHaveTextContent('until 14:00 · Paint');
  expect(running).toHaveTextContent('3A-015 and 474 more');
  expect(coming).toHaveTextContent('from Thu 4 Mar 08:00, until further notice');
  expect(within(coming!).getByRole('button', { name: /^Call off/ })).toBeVisible();

  await userEvent.click(within(running!).getByRole('button', { name: /^End now/ }));

  expect(await screen.findByText('Back in service.')).toBeInTheDocument();
  expect(match).toBe('"3"');
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
});
