import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeEventSource } from '../../api/fake-event-source';
import { show } from '../../ui/testing';
import { BookPage } from './book-page';
import { floorSpaces, servicesOf } from './testing';

const server = setupServer(...servicesOf(floorSpaces()).handlers);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

it('says each day once: its name, its number, its month and how full it is', async () => {
  FakeEventSource.install();
  await show(<BookPage />, { at: '/book?date=2027-03-02', route: '/book' });

  const chip = await screen.findByRole('button', { name: /, 25% of the desks booked$/ }, { timeout: 10_000 });

  expect(chip).not.toHaveAttribute('title');
  expect(chip).not.toHaveAccessibleDescription();
  expect(chip.textContent.match(/of the desks booked/g) ?? []).toHaveLength(1);
});
