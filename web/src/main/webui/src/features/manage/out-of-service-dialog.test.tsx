import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { desk } from '../../api/bookings.fixture';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { OutOfServiceDialog } from './out-of-service-dialog';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const space = { id: '0199f3a0-1111-7000-8000-000000000002', name: '3A-012', inService: true, etag: '"0"' } as SpaceInBuilding;

const BUILDING = { id: 'b1', zone: 'Europe/Amsterdam' };

const hitting = (total: number) => {
  const asked: (string | null)[] = [];
  const sent: unknown[] = [];
  server.use(
    http.post('*/v1/buildings/:id/closures', async ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun');
      asked.push(dryRun);
      if (dryRun === null) sent.push(await request.json());
      return HttpResponse.json({ bookingsHit: { total, reasons: [], bookingIds: [] } });
    }),
  );
  return { asked, sent };
};

it('says beforehand and afterwards how many coming bookings are hit', async () => {
  const { asked } = hitting(2);
  const close = vi.fn();
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space]} onClose={close} />);

  expect(await screen.findByText('This affects 2 upcoming bookings. They are kept, and each person is told.')).toBeVisible();
  expect(asked).toEqual(['true']);

  await userEvent.type(screen.getByLabelText(/^Why/), 'Leakage');
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('3A-012 is out of service. 2 upcoming bookings are affected; each person is told.')).toBeInTheDocument();
  expect(asked).toContain(null);
  expect(close).toHaveBeenCalled();
});

it('says beforehand why it cannot be', async () => {
  const title = 'The request has errors';
  server.use(http.post('*/v1/buildings/:id/closures', () => HttpResponse.json({ type: '/problems/bad-request', title, detail: 'At most 500.', status: 400 }, { status: 400 })));
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space]} onClose={() => undefined} />);

  expect(await screen.findByText(title)).toBeVisible();
});

it('says nothing of bookings where there are none', async () => {
  hitting(0);
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space]} onClose={() => undefined} />);

  await userEvent.type(await screen.findByLabelText(/^Why/), 'Leakage');
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('3A-012 is out of service.')).toBeInTheDocument();
  expect(screen.queryByText(/upcoming booking/)).not.toBeInTheDocument();
});

it('names the bookings that are hit once somebody asks for them', async () => {
  const ids = Array.from({ length: 12 }, (_, at) => `0199f3a0-1111-7000-8000-0000000001${String(at).padStart(2, '0')}`);
  const read = new Set<string>();
  server.use(
    http.post('*/v1/buildings/:id/closures', () => HttpResponse.json({ bookingsHit: { total: 14, reasons: [], bookingIds: ids } })),
    http.get('*/v1/bookings/:id', ({ params }) => {
      const id = String(params['id']);
      read.add(id);
      return id === ids[1] ? HttpResponse.json({ type: '/problems/not-found' }, { status: 404 }) : HttpResponse.json(desk(new Date('2027-03-02T08:00:00Z'), 0, { id }));
    }),
  );
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space]} onClose={() => undefined} />);
  const summary = await screen.findByText('Show the bookings');
  expect(read.size).toBe(0);

  await userEvent.click(summary);

  const [first] = await screen.findAllByRole('link', { name: /^3A-012, .*09:00–17:00 ?\(opens in a new tab\)$/ });
  expect(first).toHaveAttribute('href', `/bookings/${ids[0]}`);
  expect(screen.getByRole('link', { name: /^Booking 2 ?\(/ })).toHaveAttribute('target', '_blank');
  expect(screen.getAllByRole('link')).toHaveLength(10);
  expect(screen.getByText('2 more are not named here.')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

  expect(screen.getAllByRole('link')).toHaveLength(12);
});

const other = { ...space, id: '0199f3a0-1111-7000-8000-000000000003', name: '3A-013' };

it('takes several at once, in one act', async () => {
  const { asked, sent } = hitting(4);
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space, other]} onClose={() => undefined} />);

  expect(await screen.findByText('This affects 4 upcoming bookings. They are kept, and each person is told.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('2 spaces are out of service. 4 upcoming bookings are affected; each person is told.')).toBeInTheDocument();
  expect(asked.filter((dryRun) => dryRun === null)).toHaveLength(1);
  expect(sent).toEqual([{ spaceIds: [space.id, other.id] }]);
});

it('says of other times nothing that was counted for those before', async () => {
  vi.useFakeTimers({ now: new Date('2027-03-01T10:00:00Z'), toFake: ['Date'] });
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  hitting(2);
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space]} onClose={() => undefined} />);
  await screen.findByText(/^This affects 2 upcoming bookings/);
  server.use(
    http.post('*/v1/buildings/:id/closures', async () => {
      await held;
      return HttpResponse.json({ bookingsHit: { total: 3, reasons: [], bookingIds: [] } });
    }),
  );

  await userEvent.selectOptions(screen.getByLabelText('Until'), 'A known moment');

  expect(screen.queryByText(/^This affects/)).toBeNull();
  answer();
  expect(await screen.findByText(/^This affects 3 upcoming bookings/)).toBeVisible();
});

it('takes it out from a moment until another by the clock of the building, and says when that cannot be', async () => {
  vi.useFakeTimers({ now: new Date('2027-03-01T10:00:00Z'), toFake: ['Date'] });
  const { sent } = hitting(0);
  await show(<OutOfServiceDialog building={BUILDING} spaces={[space]} onClose={() => undefined} />);

  await userEvent.selectOptions(await screen.findByLabelText('From'), 'A later moment');
  await userEvent.selectOptions(screen.getByLabelText('From what time'), '13:00');
  await userEvent.selectOptions(screen.getByLabelText('Until'), 'A known moment');
  await userEvent.selectOptions(screen.getByLabelText('Until what time'), '12:45');
  expect(screen.getByText('Choose a moment that is still to come, after the start.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));
  expect(sent).toEqual([]);

  await userEvent.selectOptions(screen.getByLabelText('Until what time'), '15:15');
  await userEvent.type(screen.getByLabelText(/^Why/), 'Paint');
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('3A-012 will be out of service.')).toBeInTheDocument();
  expect(sent).toEqual([{ spaceIds: [space.id], start: '2027-03-02T12:00:00Z', end: '2027-03-02T14:15:00Z', reason: 'Paint' }]);
  vi.useRealTimers();
});
