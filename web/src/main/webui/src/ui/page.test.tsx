import { act, screen } from '@testing-library/react';
import { useNavigate } from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { Page } from './page';
import { show } from './testing';

let go: ReturnType<typeof useNavigate>;
function Page2() {
  go = useNavigate();
  return <Page title="Team day" />;
}

it('names the window after the page', async () => {
  await show(<Page title="Team day" />);

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Team day');
  expect(document.title).toBe('Team day · Flexplek');
});

it('moves the focus to the heading and says it when the route changes', async () => {
  await show(<Page2 />, { at: '/one' });
  expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();

  await act(() => go({ to: '/two' as string }));

  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('Team day');
});

it('leaves the focus where it is when only the search changes', async () => {
  await show(<Page2 />, { at: '/two' });

  await act(() => go({ to: '/two' as string, search: { day: '2026-11-24' } as never }));

  expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus();
});
