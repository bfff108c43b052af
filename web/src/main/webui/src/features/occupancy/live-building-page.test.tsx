import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeEventSource } from '../../api/fake-event-source';
import { kade } from '../../api/fixtures';
import type { Alert, Spaces } from '../../api/occupancy/types.gen';
import { show, someone } from '../../ui/testing';
import { BUILDING, expected, FLOOR_3, snapshot } from './kadegebouw';
import { LiveBuildingPage } from './live-building-page';

// The page asks for the parameters of its own route; the test shows it on another one.
vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<object>()),
  getRouteApi: () => ({ useParams: () => ({ buildingId: '0199f3a0-1111-7000-8000-000000000003' }), useSearch: () => ({}) }),
}));

const raised: Alert = {
  alertId: '0199f3a0-1111-7000-8000-000000000022',
  ruleId: '0199f3a0-1111-7000-8000-000000000021',
  buildingId: BUILDING,
  placeId: FLOOR_3,
  place: 'FLOOR',
  name: 'Verdieping 3',
  measure: 'PEOPLE',
  above: 4,
  downTo: 3,
  measured: 6,
  raisedAt: '2026-11-24T09:12:00Z',
};

let open: Alert[];
let asked: number;
const server = setupServer(
  http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [{ ...kade, id: BUILDING }], next: null })),
  http.get('*/api/booking/v1/floors/*', () => new HttpResponse(null, { status: 404 })),
  http.get('*/api/occupancy/v1/floors/*/counted-spaces', () => HttpResponse.json({ floorId: FLOOR_3, buildingId: BUILDING, at: snapshot.at, spaces: [] })),
  http.get('*/api/occupancy/v1/buildings/*/expected-hours', () => HttpResponse.json(expected)),
  http.get(`*/api/occupancy/v1/buildings/${BUILDING}/occupancy`, () => HttpResponse.json(snapshot)),
  http.get('*/api/occupancy/v1/buildings/*/past-days', () =>
    HttpResponse.json({ buildingId: BUILDING, zone: 'Europe/Amsterdam', least: 7, days: [{ day: '2026-11-24', desks: 48, booked: null, floors: [] }] }),
  ),
  http.get('*/api/occupancy/v1/alert-rules', () => HttpResponse.json({ items: [], next: null })),
  http.get('*/api/occupancy/v1/alerts', () => {
    asked += 1;
    return HttpResponse.json({ items: open, next: null });
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  open = [];
  asked = 0;
  FakeEventSource.install();
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

const facility = { ...someone, roles: [...someone.roles, 'facility' as const] };

describe('the alerts on the page of a building', () => {
  it('come when the stream says so, to those who look after the building', async () => {
    await show(<LiveBuildingPage />, { session: facility });
    await screen.findByRole('button', { name: 'Set alerts' });
    expect(screen.queryByRole('region', { name: 'Alerts' })).toBeNull();

    open = [raised];
    act(() => FakeEventSource.last.tell('alerts', { buildingId: BUILDING, at: raised.raisedAt }));

    const region = await screen.findByRole('region', { name: 'Alerts' });
    expect(within(region).getByRole('listitem')).toHaveTextContent(/Verdieping 3: 6 people, above the maximum of 4 since/);
  });

  it('have rules, which are asked for when they are wanted', async () => {
    await show(<LiveBuildingPage />, { session: facility });

    await userEvent.click(await screen.findByRole('button', { name: 'Set alerts' }));

    const dialog = await screen.findByRole('dialog', { name: 'Alerts of Kadegebouw' });
    expect(await within(dialog).findByText(/^There are no rules yet/)).toBeVisible();
  });

  it('are not asked for by anybody else', async () => {
    await show(<LiveBuildingPage />);
    await screen.findByText(/is shown only to the facility staff/);

    expect(screen.queryByRole('button', { name: 'Set alerts' })).toBeNull();
    expect(asked).toBe(0);
  });
});

const withoutPeople = <T extends { desks: Spaces; rooms: Spaces }>(place: T) => ({
  ...place,
  desks: { ...place.desks, checkedIn: null },
  rooms: { ...place.rooms, checkedIn: null },
  peakToday: null,
  counted: null,
});

describe('the rest of today', () => {
  it('is told of the house and of the floor that is looked into', async () => {
    await show(<LiveBuildingPage />);

    const house = await screen.findByRole('region', { name: 'The rest of today' });
    expect(house).toHaveTextContent('Busiest from 13:00: 21 desks booked.');
    const floor = await screen.findByRole('region', { name: 'The rest of today: Verdieping 3' });
    expect(floor).toHaveTextContent('Busiest from 11:00: 11 desks booked.');
  });
});

describe('what others see of a building', () => {
  it('is of desks and not of people, and says so, with how busy it was', async () => {
    server.use(
      http.get(`*/api/occupancy/v1/buildings/${BUILDING}/occupancy`, () =>
        HttpResponse.json({
          ...snapshot,
          building: withoutPeople(snapshot.building),
          floors: snapshot.floors.map(withoutPeople),
          neighbourhoods: snapshot.neighbourhoods.map(withoutPeople),
        }),
      ),
    );
    await show(<LiveBuildingPage />);

    expect(await screen.findByText(/^You see the desks that you may book/)).toBeVisible();
    expect(await screen.findByRole('table', { name: 'How busy it was in the last four weeks' })).toBeVisible();
    for (const unseen of ['checked in', 'still expected', 'busiest moment today']) {
      expect(screen.queryByText(unseen)).toBeNull();
    }
    expect(screen.queryByRole('columnheader', { name: 'Checked in', hidden: true })).toBeNull();
  });

  it('is more for those who look after it', async () => {
    await show(<LiveBuildingPage />, { session: facility });
    await screen.findByRole('button', { name: 'Set alerts' });

    expect(screen.getAllByText('checked in').length).toBeGreaterThan(0);
    expect(screen.queryByText(/^You see the desks that you may book/)).toBeNull();
    expect(screen.queryByRole('table', { name: 'How busy it was in the last four weeks' })).toBeNull();
  });
});
