import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Page } from './page';
import { show } from './testing';

it('names the window after the page', async () => {
  await show(<Page title="Team day" />);

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Team day');
  expect(document.title).toBe('Team day · Flexplek');
});
