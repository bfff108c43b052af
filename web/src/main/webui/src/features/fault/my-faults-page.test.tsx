import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { show } from '../../ui/testing';
import { fault } from './fault.fixture';
import { MyFaultsPage } from './my-faults-page';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

it('shows what I reported, how far it is and what was answered', async () => {
  server.use(
    http.get('*/v1/people/me/faults', () =>
      HttpResponse.json({
        items: [fault({ state: 'DECLINED', answer: 'It is to be like that', reportedBy: 2, photo: true }), fault({ id: 'f2', kind: 'CHAIR', reports: [{ description: null, name: null, mine: true }] })],
        next: null,
      }),
    ),
  );
  await show(<MyFaultsPage />);

  const [declined, open] = await screen.findAllByRole('listitem');
  expect(within(declined!).getByText('declined')).toBeVisible();
  expect(declined).toHaveTextContent('“The left half stays black”');
  expect(declined).toHaveTextContent('Answer: It is to be like that');
  expect(declined).toHaveTextContent('reported by 2 people');
  expect(declined).not.toHaveTextContent('Show the photo');
  expect(within(open!).getByRole('heading')).toHaveTextContent('Chair, 3A-012');
});

it('says how to report where nothing is reported', async () => {
  server.use(http.get('*/v1/people/me/faults', () => HttpResponse.json({ items: [], next: null })));
  await show(<MyFaultsPage />);

  expect(await screen.findByText('You have reported nothing')).toBeVisible();
});
