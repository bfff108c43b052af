import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../api/occupancy/types.gen';
import { show } from '../../ui/testing';
import { alertWords } from './alert-words';
import { BUILDING, FLOOR_3, place, snapshot } from './kadegebouw';
import { OpenAlerts } from './open-alerts';

const raised: Alert = {
  alertId: '0199f3a0-1111-7000-8000-000000000022',
  ruleId: '0199f3a0-1111-7000-8000-000000000021',
  buildingId: BUILDING,
  placeId: FLOOR_3,
  place: 'FLOOR',
  name: 'Verdieping 3',
  measure: 'PEOPLE',
  above: 90,
  downTo: 85,
  measured: 92,
  people: 92,
  capacity: 100,
  raisedAt: '2026-11-24T09:12:00Z',
};

let open: Alert[];
const server = setupServer(
  http.get('*/api/occupancy/v1/alerts', () => HttpResponse.json({ items: open, next: null })),
  http.post('*/api/occupancy/v1/alerts/:alertId/acknowledgements', () => {
    open = [{ ...raised, acknowledgedAt: '2026-11-24T09:15:31Z', acknowledgedByYou: true }];
    return HttpResponse.json(open[0]);
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  open = [raised];
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** The alerts of a building whose stream says, by a button, that something happened to them. */
function Streamed() {
  const [moved, setMoved] = useState(0);
  return (
    <>
      <button onClick={() => setMoved((times) => times + 1)}>the stream tells</button>
      <OpenAlerts places={snapshot} moved={moved} />
    </>
  );
}

describe('the open alerts', () => {
  it('are acknowledged by a button, and the focus stays where it was', async () => {
    await show(<Streamed />);
    const region = await screen.findByRole('region', { name: 'Alerts' });
    const alert = within(region).getByRole('listitem');

    await userEvent.click(within(alert).getByRole('button', { name: /^Acknowledge: Verdieping 3/ }));

    await within(alert).findByText(/^Acknowledged by you Tue 24 Nov at \d\d:\d\d$/);
    expect(within(alert).queryByRole('button')).toBeNull();
    expect(alert).toHaveFocus();
  });

  it('say that somebody else looks after one, and not who', async () => {
    open = [{ ...raised, acknowledgedAt: '2026-11-24T09:15:31Z', acknowledgedByYou: false }];
    await show(<Streamed />);

    expect(await screen.findByText(/^Acknowledged Tue 24 Nov at 10:15$/)).toBeVisible();
  });

  it('are announced once when they come, and not when the page opens with them', async () => {
    await show(<Streamed />);
    await screen.findByRole('region', { name: 'Alerts' });
    const status = screen.getByRole('status');
    expect(status).not.toHaveTextContent('Verdieping 3');

    open = [{ ...raised, alertId: '0199f3a0-1111-7000-8000-000000000023', name: 'Verdieping 4' }, raised];
    await userEvent.click(screen.getByRole('button', { name: 'the stream tells' }));
    await waitFor(() => expect(status).toHaveTextContent(/^Verdieping 4: /));
    const said = status.firstChild;

    await userEvent.click(screen.getByRole('button', { name: 'the stream tells' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    expect(status.firstChild).toBe(said);
  });

  it('go when they end', async () => {
    await show(<Streamed />);
    await screen.findByRole('region', { name: 'Alerts' });

    open = [];
    await userEvent.click(screen.getByRole('button', { name: 'the stream tells' }));

    await waitFor(() => expect(screen.queryByRole('region', { name: 'Alerts' })).toBeNull());
  });
});

describe('the words of an alert', () => {
  const zone = 'Europe/Amsterdam';
  const now = '2026-11-24T10:00:00Z';

  it('tell how many people there are by now, and since when that is too many', () => {
    const floor = { ...place('FLOOR', FLOOR_3, 'Verdieping 3', 10, 24), counted: { count: 97, countedAt: now, sensors: 1, desks: null, rooms: null } };

    expect(alertWords(raised, zone, undefined, now)).toBe('Verdieping 3: 92 people, above the maximum of 90 since 10:12');
    expect(alertWords({ ...raised, people: 1, above: 0 }, zone, undefined, now)).toBe('Verdieping 3: 1 person, above the maximum of 0 since 10:12');
    expect(alertWords(raised, zone, { ...snapshot, floors: [floor] }, now)).toBe('Verdieping 3: 97 people, above the maximum of 90 since 10:12');
  });

  it('name the desks of a share, and the day when that was before', () => {
    const share: Alert = { ...raised, measure: 'SHARE', above: 85, downTo: 80 };

    expect(alertWords(share, zone, undefined, '2026-11-25T08:00:00Z')).toBe('Verdieping 3: 92 people for 100 desks, above 85% since Tue 24 Nov 10:12');
  });

  it('tell since when a sensor is silent', () => {
    const silence: Alert = { ...raised, measure: 'SILENCE', above: 30, measured: 32, people: undefined, capacity: undefined };

    expect(alertWords(silence, zone, undefined, now)).toBe('Verdieping 3: nothing from any sensor since 09:40');
    expect(alertWords({ ...silence, sensorId: 'door' }, zone, undefined, now)).toBe('Verdieping 3: nothing from sensor door since 09:40');
  });
});
