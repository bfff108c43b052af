import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { forgetCopies, keepCopy, showCopy } from '../api/offline-copy';
import { show } from '../ui/testing';
import { OfflineBanner } from './offline-banner';

afterEach(forgetCopies);

const network = (there: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(there);
  act(() => void dispatchEvent(new Event(there ? 'online' : 'offline')));
};

it('says that the network is gone, and goes when it is back', async () => {
  await show(<OfflineBanner />);

  network(false);
  expect(screen.getByText(/^You are offline\./)).toBeVisible();

  network(true);
  expect(screen.queryByText(/^You are offline\./)).not.toBeInTheDocument();
});

it('says from when the bookings are that are shown', async () => {
  await show(<OfflineBanner />);
  await act(() => keepCopy('my-bookings', []));

  await act(() => showCopy('my-bookings'));

  expect(screen.getByText(/as they were at \d\d:\d\d/)).toBeVisible();
});

it('goes with what was kept', async () => {
  await show(<OfflineBanner />);
  await act(() => keepCopy('my-bookings', []));
  await act(() => showCopy('my-bookings'));

  await act(forgetCopies);

  expect(screen.queryByText(/^No connection\./)).not.toBeInTheDocument();
});
