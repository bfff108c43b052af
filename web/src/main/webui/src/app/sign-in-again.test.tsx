import 'fake-indexeddb/auto';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { csrfToken, onSignedInAgain, sessionEnded } from '../api/session-state';
import { show, someone } from '../ui/testing';
import { Shell } from './shell';
import { SignInAgain } from './sign-in-again';

const server = setupServer();
const otherTab = new BroadcastChannel('flexplek.session');
const reload = vi.fn();
let asked: number;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked = 0;
  doorSays({ signedIn: false });
  server.use(http.get('*/api/notification/v1/messages', () => HttpResponse.json({ items: [], next: null, unread: 0 })));
  vi.stubGlobal('location', { origin: location.origin, reload });
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
  reload.mockReset();
});
afterAll(() => {
  server.close();
  otherTab.close();
});

function doorSays(session: object) {
  server.use(
    http.get('*/session', () => {
      asked += 1;
      return HttpResponse.json(session);
    }),
  );
}

async function fillIn() {
  const page = (
    <>
      <label>
        Purpose <input defaultValue="" />
      </label>
      <SignInAgain />
    </>
  );
  await show(page, { shell: Shell });
  await userEvent.type(screen.getByLabelText('Purpose'), 'Planning');
}

const focus = () => act(() => void dispatchEvent(new Event('focus')));
const dialog = () => screen.queryByRole('dialog', { name: 'Sign in again' });

it('keeps the page and its form when the session ends, and goes on when somebody signed in elsewhere', async () => {
  await fillIn();
  const goneOn = vi.fn();
  const forget = onSignedInAgain(goneOn);

  act(() => sessionEnded());
  expect(dialog()).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in in a new window' })).toHaveAttribute('href', '/session/sign-in?to=%2Fsigned-in');
  doorSays({ ...someone, csrfToken: 'of the next session' });
  focus();

  await waitFor(() => expect(dialog()).not.toBeInTheDocument());
  forget();
  expect(screen.getByLabelText('Purpose')).toHaveValue('Planning');
  expect(csrfToken()).toBe('of the next session');
  expect(goneOn).toHaveBeenCalledOnce();
});

it('keeps the form while nobody has signed in yet', async () => {
  await fillIn();
  act(() => sessionEnded());

  focus();
  await waitFor(() => expect(asked).toBe(1));
  focus();
  await waitFor(() => expect(asked).toBe(2));

  expect(dialog()).toBeVisible();
  expect(screen.getByLabelText('Purpose')).toHaveValue('Planning');
});

it('goes on after it was put off, too', async () => {
  await fillIn();
  act(() => sessionEnded());
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  let goneOn = false;
  const forget = onSignedInAgain(() => (goneOn = true));
  doorSays(someone);

  otherTab.postMessage({ person: someone.account });

  await waitFor(() => expect(goneOn).toBe(true));
  forget();
  expect(screen.getByLabelText('Purpose')).toHaveValue('Planning');
});

it('is loaded anew when somebody else has signed in in another tab', async () => {
  await fillIn();
  doorSays({ ...someone, account: 'milan' });

  otherTab.postMessage({ person: 'milan' });

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

it('leaves nothing of a person who signs out in another tab', async () => {
  await fillIn();

  otherTab.postMessage({ person: undefined });

  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});
