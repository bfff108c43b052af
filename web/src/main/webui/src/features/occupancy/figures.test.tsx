import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Counted } from '../../api/occupancy/types.gen';
import { show } from '../../ui/testing';
import { Figures } from './figures';
import { snapshot } from './kadegebouw';

const server = setupServer(http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [], next: null })));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

const of = (counted: Partial<Counted>) =>
  show(<Figures zone="Europe/Amsterdam" place={{ ...snapshot.building, counted: { count: 12, countedAt: '2026-11-24T09:05:00Z', sensors: 1, desks: 48, rooms: 0, ...counted } }} />);

it('says how many desks and rooms the sensors cover', async () => {
  await of({ desks: 40, rooms: 2 });

  expect(screen.getByText('The sensors cover 40 of 48 desks and 2 of 2 rooms.')).toBeVisible();
  expect(screen.queryByText(/more people than desks/)).toBeNull();
});

it('shows more people than desks as they are', async () => {
  await of({ count: 104 });

  expect(screen.getByText('104 of 48: more people than desks.')).toBeVisible();
  expect(screen.getByText(/^people counted by the sensors/).nextSibling).toHaveTextContent(/^104$/);
});

it('finds nothing wrong with many people where rooms are counted as well', async () => {
  await of({ count: 104, rooms: 2 });

  expect(screen.queryByText(/more people than desks/)).toBeNull();
});

it('says nothing of what the sensors cover where that was not told', async () => {
  await of({ desks: null, rooms: null });

  expect(screen.queryByText(/^The sensors cover/)).toBeNull();
});
