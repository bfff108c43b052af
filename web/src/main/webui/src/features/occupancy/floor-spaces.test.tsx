import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { FloorSpaces } from './floor-spaces';
import { DESK, snapshot, spaceStates } from './kadegebouw';

const desk = { spaceId: DESK, code: '3A-012', name: '3A-012', kind: 'DESK', capacity: 1, amenities: [], neighbourhoodId: snapshot.neighbourhoods[0]!.placeId, x: 1, y: 1, state: 'FREE' };
const square = [[[0, 0], [2, 0], [2, 2], [0, 2]]];
const plan = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { feature: 'space', spaceId: DESK, code: '3A-012' }, geometry: { type: 'Polygon', coordinates: square } }],
};
const server = setupServer(
  http.get('*/api/booking/v1/floors/:id/availability', () => HttpResponse.json({ spaces: [desk] })),
  http.get('*/api/booking/v1/floors/:id/plan', () => HttpResponse.json(plan)),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
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
