import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { show } from '../../ui/testing';
import { OutOfServiceDialog } from './out-of-service-dialog';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const space = { id: '0199f3a0-1111-7000-8000-000000000002', name: '3A-012', inService: true, etag: '"0"' } as SpaceInBuilding;

const hitting = (total: number) => {
  const asked: (string | null)[] = [];
  server.use(
    http.put('*/v1/spaces/:id/service', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('dryRun'));
      return HttpResponse.json({ bookingsHit: { total, reasons: [], bookingIds: [] } });
    }),
  );
  return asked;
};

it('says beforehand and afterwards how many coming bookings are hit', async () => {
  const asked = hitting(2);
  const close = vi.fn();
  await show(<OutOfServiceDialog spaces={[space]} onClose={close} />);

  expect(await screen.findByText('This affects 2 upcoming bookings. They are kept, and each person is told.')).toBeVisible();
  expect(asked).toEqual(['true']);

  await userEvent.type(screen.getByLabelText(/^Why/), 'Leakage');
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('3A-012 is out of service. 2 upcoming bookings are affected; each person is told.')).toBeInTheDocument();
  expect(asked).toContain(null);
  expect(close).toHaveBeenCalled();
});

it('says nothing of bookings where there are none', async () => {
  hitting(0);
  await show(<OutOfServiceDialog spaces={[space]} onClose={() => undefined} />);

  await userEvent.type(await screen.findByLabelText(/^Why/), 'Leakage');
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('3A-012 is out of service.')).toBeInTheDocument();
  expect(screen.queryByText(/upcoming booking/)).not.toBeInTheDocument();
});

const other = { ...space, id: '0199f3a0-1111-7000-8000-000000000003', name: '3A-013' };

it('takes several at once, and adds up whom that hits', async () => {
  const asked = hitting(2);
  await show(<OutOfServiceDialog spaces={[space, other]} onClose={() => undefined} />);

  expect(await screen.findByText('This affects 4 upcoming bookings. They are kept, and each person is told.')).toBeVisible();
  await userEvent.type(screen.getByLabelText(/^Why/), 'Leakage');
  await userEvent.click(screen.getByRole('button', { name: 'Take out of service' }));

  expect(await screen.findByText('2 spaces are out of service. 4 upcoming bookings are affected; each person is told.')).toBeInTheDocument();
  expect(asked.filter((dryRun) => dryRun === null)).toHaveLength(2);
});
