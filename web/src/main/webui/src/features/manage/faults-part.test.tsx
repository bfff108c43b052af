import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ClosureRequest, Fault, FaultChange } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { fault } from '../fault/fault.fixture';
import { FaultsPart } from './faults-part';

const server = setupServer();
let faults: Fault[];
let states: (string | null)[];
let closed: ClosureRequest[];
let changes: { etag: string | null; body: FaultChange }[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  faults = [fault({ reportedBy: 2, photo: true, reports: [{ description: 'Black', name: null, mine: false }, { description: null, name: 'Noor', mine: false }] })];
  states = [];
  changes = [];
  closed = [];
  server.resetHandlers(
    http.get('*/v1/buildings', () => HttpResponse.json({ items: [{ ...kade, managedBy: { organisation: 'minbin', name: 'Binnenwerken', mine: true } }], next: null })),
    http.get('*/v1/faults', ({ request }) => {
      states.push(new URL(request.url).searchParams.get('state'));
      return HttpResponse.json({ items: faults, next: null });
    }),
    http.patch('*/v1/faults/:id', async ({ request }) => {
      changes.push({ etag: request.headers.get('If-Match'), body: (await request.json()) as FaultChange });
      const changed = fault({ state: changes.at(-1)!.body.state });
      faults = [];
      return HttpResponse.json(changed);
    }),
    http.post('*/v1/buildings/:id/closures', async ({ request }) => {
      closed.push((await request.json()) as ClosureRequest);
      return HttpResponse.json({ bookingsHit: { total: 0, reasons: [], bookingIds: [] } });
    }),
  );
});

const render = () =>
  show(
    <>
      <FaultsPart />
      <Toasts />
    </>,
    { at: '/manage', route: '/manage' },
  );
const line = () => screen.findByRole('listitem');

it('shows what is new with what was said of it, and the photo when it is asked for', async () => {
  await render();

  const one = await line();
  expect(one).toHaveTextContent('“Black”');
  expect(one).toHaveTextContent('Noor');
  expect(one).toHaveTextContent('reported by 2 people');
  expect(states).toEqual(['REPORTED']);
  expect(within(one).queryByRole('img')).not.toBeInTheDocument();
  await userEvent.click(within(one).getByText('Show the photo'));
  expect(await within(one).findByRole('img', { name: 'Monitor, 3A-012' })).toHaveAttribute('src', '/api/booking/v1/faults/f1/photo');
});

it('takes a fault up as it was seen', async () => {
  await render();
  await userEvent.click(within(await line()).getByRole('button', { name: 'Take up Monitor, 3A-012' }));

  await waitFor(() => expect(changes).toEqual([{ etag: '"0"', body: { state: 'TAKEN_UP' } }]));
  expect(await screen.findByText('No faults here')).toBeVisible();
});

it('declines with a reason only', async () => {
  await render();
  await userEvent.click(within(await line()).getByRole('button', { name: 'Decline Monitor, 3A-012' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Decline the fault of 3A-012' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
  expect(dialog.getByText('Say why, so that others understand.')).toBeVisible();
  expect(changes).toEqual([]);

  await userEvent.type(dialog.getByLabelText(/^Why/), 'It is to be like that');
  await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
  await waitFor(() => expect(changes.map(({ body }) => body)).toEqual([{ state: 'DECLINED', answer: 'It is to be like that' }]));
});

it('leads to the dialog that takes the space out of service, with the reason begun', async () => {
  await render();
  await userEvent.click(within(await line()).getByRole('button', { name: 'Take out of service Monitor, 3A-012' }));

  expect(await screen.findByRole('dialog', { name: 'Take 3A-012 out of service' })).toBeVisible();
  await waitFor(() => expect(closed.map(({ spaceIds }) => spaceIds)).toEqual([[faults[0]!.spaceId]]));
  expect(screen.getByLabelText(/^Why/)).toHaveValue('Fault: Monitor');
});
