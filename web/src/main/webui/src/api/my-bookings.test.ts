import { expect, it, vi } from 'vitest';
import { bookingsChanged, followOtherTabs } from './my-bookings';
import { makeQueryClient } from './query-client';

const key = ['my-bookings', {}];

it('asks again for what is mine when another tab has booked', async () => {
  const queries = makeQueryClient();
  queries.setQueryData(key, []);
  const stop = followOtherTabs(queries);
  const other = new BroadcastChannel('flexplek.bookings');

  other.postMessage('changed');

  await vi.waitFor(() => expect(queries.getQueryState(key)?.isInvalidated).toBe(true));
  other.close();
  stop();
});

it('tells the other tabs what was booked here', async () => {
  const other = new BroadcastChannel('flexplek.bookings');
  const heard = vi.fn();
  other.addEventListener('message', heard);

  await bookingsChanged(makeQueryClient());

  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  other.close();
});
