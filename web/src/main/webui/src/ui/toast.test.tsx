import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { show } from './testing';
import { toast, Toasts } from './toast';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  act(() => void vi.runAllTimers());
  vi.useRealTimers();
});

it('goes by itself', async () => {
  await show(<Toasts />);
  act(() => toast({ text: 'Cancelled' }));
  expect(screen.getByRole('region', { name: 'Notices' })).toHaveTextContent('Cancelled');

  act(() => void vi.advanceTimersByTime(8_000));

  expect(screen.getByRole('region', { name: 'Notices' })).toBeEmptyDOMElement();
});

it('can be undone once', async () => {
  await show(<Toasts />);
  const undo = vi.fn();
  act(() => toast({ text: 'Cancelled', undo }));

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('stays while somebody has the focus in it, or points at it', async () => {
  await show(<Toasts />);
  act(() => toast({ text: 'Cancelled', undo: () => undefined }));
  const held = () => void act(() => void vi.advanceTimersByTime(60_000));

  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  held();
  act(() => screen.getByRole('button', { name: 'Undo' }).blur());
  fireEvent.mouseEnter(screen.getByText('Cancelled').parentElement!);
  held();
  expect(screen.getByText('Cancelled')).toBeInTheDocument();

  fireEvent.mouseLeave(screen.getByText('Cancelled').parentElement!);
  act(() => void vi.advanceTimersByTime(20_000));
  expect(screen.queryByText('Cancelled')).not.toBeInTheDocument();
});

it('gives the focus back to where it came from', async () => {
  await show(
    <>
      <button type="button">Before</button>
      <Toasts />
    </>,
  );
  act(() => toast({ text: 'Cancelled', undo: () => undefined }));
  screen.getByRole('button', { name: 'Before' }).focus();
  act(() => screen.getByRole('button', { name: 'Close' }).focus());

  fireEvent.click(screen.getByRole('button', { name: 'Close' }));

  expect(screen.getByRole('button', { name: 'Before' })).toHaveFocus();
});

it('is read aloud', async () => {
  await show(<Toasts />);

  act(() => toast({ text: 'Still there', look: 'danger' }));

  expect(screen.getByRole('alert')).toHaveTextContent('Still there');
});

it('says that it can be undone to who does not see the button', async () => {
  await show(<Toasts />);

  act(() => toast({ text: 'You have 3A-012.', undo: () => undefined }));

  expect(screen.getByRole('status')).toHaveTextContent('You have 3A-012. You can undo it, also with Ctrl+Z.');
});

it('stays twenty seconds when something can be done about it', async () => {
  await show(<Toasts />);
  act(() => toast({ text: 'Booked', undo: () => undefined }));

  act(() => void vi.advanceTimersByTime(19_000));
  expect(screen.getByText('Booked')).toBeInTheDocument();
  act(() => void vi.advanceTimersByTime(1_000));

  expect(screen.queryByText('Booked')).not.toBeInTheDocument();
});

it('stays while the focus is in it, also when the pointer leaves it', async () => {
  await show(<Toasts />);
  act(() => toast({ text: 'Booked', undo: () => undefined }));
  act(() => screen.getByRole('button', { name: 'Undo' }).focus());

  fireEvent.mouseEnter(screen.getByText('Booked').parentElement!);
  fireEvent.mouseLeave(screen.getByText('Booked').parentElement!);
  act(() => void vi.advanceTimersByTime(60_000));

  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
});

it('is undone by Ctrl+Z from anywhere but a field', async () => {
  await show(
    <>
      <input aria-label="Purpose" />
      <button type="button">Elsewhere</button>
      <Toasts />
    </>,
  );
  const undo = vi.fn();
  act(() => toast({ text: 'Booked', undo }));
  const key = { key: 'z', ctrlKey: true };

  fireEvent.keyDown(screen.getByLabelText('Purpose'), key);
  expect(undo).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('button', { name: 'Elsewhere' }), key);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Elsewhere' }), key);

  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Booked')).not.toBeInTheDocument();
});

it('covers nothing that has the focus', async () => {
  await show(
    <>
      <button type="button">Under it</button>
      <button type="button">Above it</button>
      <Toasts />
    </>,
  );
  const scrolled = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  const at = (name: string, top: number, bottom: number) => {
    const one = name === 'Notices' ? screen.getByRole('region', { name }) : screen.getByRole('button', { name });
    vi.spyOn(one, 'getBoundingClientRect').mockReturnValue(DOMRect.fromRect({ y: top, height: bottom - top, width: 100 }));
    return one;
  };
  at('Notices', innerHeight - 100, innerHeight - 40);
  const under = at('Under it', innerHeight - 90, innerHeight - 50);
  const above = at('Above it', 300, 340);

  under.focus();
  act(() => toast({ text: 'Cancelled' }));
  act(() => void vi.advanceTimersByTime(50));
  expect(scrolled).toHaveBeenCalledWith({ top: 62 });

  scrolled.mockClear();
  act(() => above.focus());
  expect(scrolled).not.toHaveBeenCalled();
  act(() => under.focus());
  expect(scrolled).toHaveBeenCalledOnce();
});
