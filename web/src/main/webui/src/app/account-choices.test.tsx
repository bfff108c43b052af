import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../ui/testing';
import { AccountChoices } from './account-choices';
import { speak } from './language';

it('asks the services again for what they say once another language is chosen', async () => {
  const said: string[] = [];
  const Refusal = () => <p>{useQuery({ queryKey: ['availability'], queryFn: () => said[said.push(document.documentElement.lang) - 1] }).data}</p>;
  await show(
    <>
      <AccountChoices />
      <Refusal />
    </>,
  );
  await speak('en');

  await userEvent.click(screen.getByRole('radio', { name: 'Nederlands' }));

  expect(await screen.findByText('nl')).toBeVisible();
  await speak('en');
});
