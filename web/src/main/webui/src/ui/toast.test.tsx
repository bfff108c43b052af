import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from './testing';
import { toast, Toasts } from './toast';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  act(() => void vi.runAllTimers());
  vi.useRealTimers();
});

it('goes by itself and says so', async () => {
  await show(<Toasts />);
  const gone = vi.fn();
  act(() => toast({ text: 'Cancelled', onGone: gone, seconds: 8 }));
  expect(screen.getByRole('region', { name: 'Notices' })).toHaveTextContent('Cancelled');

  act(() => void vi.advanceTimersByTime(8_000));

  expect(gone).toHaveBeenCalledOnce();
  expect(screen.getByRole('region', { name: 'Notices' })).toBeEmptyDOMElement();
});

it('can be undone, and is then not gone', async () => {
  await show(<Toasts />);
  const gone = vi.fn();
  const undo = vi.fn();
  act(() => toast({ text: 'Cancelled', undo, onGone: gone }));

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  act(() => void vi.advanceTimersByTime(60_000));

  expect(undo).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
});

it('stays while somebody has the focus in it', async () => {
  await show(<Toasts />);
  const gone = vi.fn();
  act(() => toast({ text: 'Cancelled', undo: () => undefined, onGone: gone, seconds: 8 }));

  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  act(() => void vi.advanceTimersByTime(60_000));
  expect(gone).not.toHaveBeenCalled();

  act(() => screen.getByRole('button', { name: 'Undo' }).blur());
  act(() => void vi.advanceTimersByTime(8_000));
  expect(gone).toHaveBeenCalledOnce();
});

it('is read aloud', async () => {
  await show(<Toasts />);

  act(() => toast({ text: 'Still there', look: 'danger' }));

  expect(screen.getByRole('alert')).toHaveTextContent('Still there');
});
