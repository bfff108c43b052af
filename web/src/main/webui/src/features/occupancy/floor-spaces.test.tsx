import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { CountedSpace, SpaceNow } from '../../api/occupancy/types.gen';
import { show } from '../../ui/testing';
import { FloorSpaces } from './floor-spaces';
import { BUILDING, DESK, FLOOR_3, snapshot, spaceStates } from './kadegebouw';

const desk = { spaceId: DESK, code: '3A-012', name: '3A-012', kind: 'DESK', capacity: 1, amenities: [], neighbourhoodId: snapshot.neighbourhoods[0]!.placeId, x: 1, y: 1, state: 'FREE' };
const square = [[[0, 0], [2, 0], [2, 2], [0, 2]]];
const plan = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { feature: 'space', spaceId: DESK, code: '3A-012' }, geometry: { type: 'Polygon', coordinates: square } }],
};
let sensors: CountedSpace[] = [];
const server = setupServer(
  http.get('*/api/occupancy/v1/floors/:id/counted-spaces', () => HttpResponse.json({ floorId: FLOOR_3, buildingId: BUILDING, at: snapshot.at, spaces: sensors })),
  http.get('*/api/booking/v1/floors/:id/availability', () => HttpResponse.json({ spaces: [desk] })),
  http.get('*/api/booking/v1/floors/:id/plan', () => HttpResponse.json(plan)),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  sensors = [];
  server.resetHandlers();
});
afterAll(() => server.close());

it('gives the focus back to the plan when the card of a space is closed', async () => {
  const now = new Map(spaceStates.spaces.map((space) => [space.spaceId, space]));
  await show(<FloorSpaces floor={snapshot.floors[0]!} places={snapshot} now={now} neighbourhoodId={undefined} />);
  const onPlan = await screen.findByRole('button', { name: /^3A-012/ });
  await userEvent.click(onPlan);
  expect(screen.getByRole('group', { name: '3A-012' })).toHaveFocus();

  await userEvent.click(screen.getByRole('button', { name: 'Close' }));

  expect(screen.queryByRole('group', { name: '3A-012' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^3A-012/ })).toHaveFocus();
});

const showNow = async (now: Partial<SpaceNow>) => {
  const space: SpaceNow = { spaceId: DESK, state: 'FREE', since: null, releasesAt: null, releasedAt: null, ...now };
  await show(<FloorSpaces floor={snapshot.floors[0]!} places={snapshot} now={new Map([[DESK, space]])} neighbourhoodId={undefined} />);
};

it('says of a desk whose person is waited for when it is released, on the plan, in its card and in the list', async () => {
  await showNow({ state: 'BOOKED', since: '2126-11-24T08:00:00Z', releasesAt: '2126-11-24T08:30:00Z' });

  const onPlan = await screen.findByRole('button', { name: /^3A-012, desk, not checked in yet, is released at 09:30/ });
  await userEvent.click(onPlan);
  expect(screen.getByRole('group', { name: '3A-012' })).toHaveTextContent('not checked in yet, is released at 09:30 since 09:00');
  expect(screen.getByRole('list', { name: 'What the signs mean' })).toHaveTextContent('not checked in yet');
  await userEvent.click(screen.getByRole('tab', { name: 'List' }));
  expect(screen.getByRole('row', { name: /^3A-012/ })).toHaveTextContent('not checked in yet, is released at 09:30');
  expect(screen.getByRole('option', { name: 'not checked in yet (1)' })).toBeInTheDocument();
});

it('promises no release at a time that is past', async () => {
  await showNow({ state: 'BOOKED', since: '2020-11-24T08:00:00Z', releasesAt: '2020-11-24T08:30:00Z' });

  expect(await screen.findByRole('button', { name: /was to be released at 09:30/ })).toBeVisible();
});

it('says of a desk that was released when it was', async () => {
  await showNow({ since: '2020-11-24T08:30:00Z', releasedAt: '2020-11-24T08:30:00Z' });

  await userEvent.click(await screen.findByRole('button', { name: /^3A-012, desk, free again, released at 09:30/ }));
  expect(screen.getByRole('group', { name: '3A-012' })).toHaveTextContent('free again, released at 09:30');
});

it('calls a desk taken where nobody is waited for, and free where nothing was released', async () => {
  await showNow({ state: 'BOOKED', since: '2020-11-24T08:30:00Z' });

  expect(await screen.findByRole('button', { name: /^3A-012, desk, taken/ })).toBeVisible();
});

it('shows what the sensor of a desk counted beside its state', async () => {
  sensors = [{ spaceId: DESK, count: 1, countedAt: '2026-11-24T09:04:00Z' }];
  await showNow({});

  await userEvent.click(await screen.findByRole('button', { name: /^3A-012, desk, free, 1 person counted at 10:04/ }));
  expect(screen.getByRole('group', { name: '3A-012' })).toHaveTextContent('1 person counted at 10:04');
  await userEvent.click(screen.getByRole('tab', { name: 'List' }));
  expect(screen.getByRole('columnheader', { name: 'Sensor' })).toBeVisible();
  expect(screen.getByRole('row', { name: /^3A-012/ })).toHaveTextContent('1 person counted at 10:04');
});

it('says that a sensor counted nobody at a desk that is in use by its booking', async () => {
  sensors = [{ spaceId: DESK, count: 0, countedAt: '2026-11-24T09:04:00Z' }];
  await showNow({ state: 'CHECKED_IN', since: '2026-11-24T08:30:00Z' });

  expect(await screen.findByRole('button', { name: /^3A-012, desk, in use, nobody counted at 10:04/ })).toBeVisible();
});

it('has no column of sensors where there are none', async () => {
  await showNow({});

  await userEvent.click(await screen.findByRole('tab', { name: 'List' }));
  expect(screen.queryByRole('columnheader', { name: 'Sensor' })).toBeNull();
});
