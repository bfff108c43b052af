import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { show } from '../ui/testing';
import { ErrorPage } from './error-page';

const open = (error: Error, reset = () => undefined) => show(<ErrorPage error={error} reset={reset} info={{ componentStack: '' }} />);
const message = () => screen.getAllByRole('alert')[0];

it('says what to do when a page broke, and tells nothing of the fault itself', async () => {
  await open(new TypeError('x is undefined'));

  expect(screen.getByRole('heading', { level: 1, name: 'Something went wrong' })).toBeVisible();
  expect(message()).toHaveTextContent('Something went wrong on our side');
  expect(document.body).not.toHaveTextContent('x is undefined');
});

it('knows a page that could not be loaded without a network from one that broke', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await open(new TypeError('Failed to fetch dynamically imported module'));

  expect(message()).toHaveTextContent('There is no connection');
});

it('shows the problem of a service as it is', async () => {
  await open(new Problem(503, { type: '/problems/service-away' }));

  expect(message()).toHaveTextContent('A part of Flexplek does not answer');
});

it('leads on: tries again, or goes to today', async () => {
  const reset = vi.fn();
  await open(new Error('broken'), reset);

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(reset).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: 'Go to today' })).toHaveAttribute('href', '/');
});
