import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { announce, Announcer } from './announcer';

it('is silent until something is said', () => {
  render(<Announcer />);

  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

it('says what happened politely, or at once when it is urgent', () => {
  render(<Announcer />);

  act(() => announce('3A-012 is yours'));
  act(() => announce('The space was taken', 'urgent'));

  expect(screen.getByRole('status')).toHaveTextContent('3A-012 is yours');
  expect(screen.getByRole('alert')).toHaveTextContent('The space was taken');
});

it('says the same words again as something new', () => {
  render(<Announcer />);
  act(() => announce('Saved'));
  const first = screen.getByText('Saved');

  act(() => announce('Saved'));

  expect(screen.getByText('Saved')).not.toBe(first);
});

it('leaves room for what was said just before, where something else would follow at once', () => {
  vi.useFakeTimers();
  render(<Announcer />);
  act(() => announce('Cancelled: 3A-012.'));
  act(() => announce('Good morning, Emma', 'after'));
  expect(screen.getByRole('status')).toHaveTextContent(/^Cancelled: 3A-012. Good morning, Emma$/);

  vi.advanceTimersByTime(5_000);
  act(() => announce('My team', 'after'));
  expect(screen.getByRole('status')).toHaveTextContent(/^My team$/);
  vi.useRealTimers();
});
