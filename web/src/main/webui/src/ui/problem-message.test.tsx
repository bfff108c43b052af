import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { ProblemMessage } from './problem-message';
import { show } from './testing';

it('says what to do next, and leads to the meaning', async () => {
  const problem = new Problem(422, { type: '/problems/weekly-quota-reached', title: 'De week is vol', detail: 'Annuleer er een.', quota: 3 });

  await show(<ProblemMessage problem={problem} />);

  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('De week is volAnnuleer er een.');
  const meaning = screen.getByRole('link', { name: 'What does this mean? (opens in a new tab)' });
  expect(meaning).toHaveAttribute('href', '/problems/weekly-quota-reached');
  expect(meaning).toHaveAttribute('target', '_blank');
});

it('names each field that is wrong', async () => {
  const violations = [
    { field: 'start', message: 'must be on a quarter hour' },
    { file: 'spaces', row: 7, field: 'kind', message: 'must be desk or room' },
  ];

  await show(<ProblemMessage problem={new Problem(400, { type: '/problems/bad-request', title: 'The request is not right', detail: 'start must be on a quarter hour (and 1 more)', violations })} />);

  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'start: must be on a quarter hour',
    'spaces · 7 · kind: must be desk or room',
  ]);
  expect(screen.getAllByRole('alert')[0]).not.toHaveTextContent('(and 1 more)');
});

it('offers what is free instead, and to try again', async () => {
  const retry = vi.fn();
  await show(
    <ProblemMessage problem={new Problem(0, { type: '/problems/offline' })} onRetry={retry}>
      <button type="button">3A-013</button>
    </ProblemMessage>,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(retry).toHaveBeenCalledOnce();
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('There is no connection');
  expect(screen.getByRole('button', { name: '3A-013' })).toBeVisible();
});

it.each([
  ['offer-held', 'See what is held for you', '/waitlist'],
  ['person-already-booked', 'See that booking', '/bookings/k1'],
])('leads to what is mine and stands in the way: %s', async (type, name, href) => {
  await show(<ProblemMessage problem={new Problem(409, { type: `/problems/${type}`, title: 'No', detail: 'No.', bookingId: 'k1' })} />);

  expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
});

it('has words of its own for an answer without any', async () => {
  await show(<ProblemMessage problem={new Problem(502, {})} />);

  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('Something went wrong on our side');
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

it('lets nobody try again before the service can', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const retry = vi.fn();
  const away = new Problem(503, { type: '/problems/try-again' }, '2');
  await show(<ProblemMessage problem={away} onRetry={retry} />);
  const button = screen.getByRole('button', { name: 'Try again' });

  fireEvent.click(button);
  expect(retry).not.toHaveBeenCalled();
  expect(screen.getByText('possible in 2 seconds')).toBeVisible();

  act(() => void vi.advanceTimersByTime(2_000));
  fireEvent.click(button);
  expect(retry).toHaveBeenCalledOnce();
  expect(screen.queryByText(/possible in/)).not.toBeInTheDocument();

  vi.useRealTimers();
});
