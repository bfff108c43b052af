import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
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
