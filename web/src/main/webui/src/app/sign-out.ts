import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { call } from '../api/call';
import { tellTabs } from '../api/session-state';
import { forgetToasts, toast } from '../ui/toast';
import { problemWords } from '../ui/problem-words';
import { forgetCopies } from '../api/offline-copy';

/** Ends the session here and in Keycloak, and leaves nothing of the person on this device. */
export function useSignOut(): { signOut: () => void; busy: boolean } {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const signOut = async () => {
    setBusy(true);
    try {
      const choices = ['flexplek.language', 'flexplek.theme'].map((key) => [key, localStorage.getItem(key)] as const);
      const response = await call('/session/sign-out', { method: 'POST' });
      const { to } = (await response.json()) as { to: string };
      // The answer asks the browser for the same, but not every one does it. How the app speaks and looks here is of the device.
      localStorage.clear();
      sessionStorage.clear();
      for (const [key, value] of choices) if (value !== null) localStorage.setItem(key, value);
      forgetToasts();
      queries.clear();
      await forgetCopies();
      tellTabs(undefined);
      location.assign(to);
    } catch (cause) {
      setBusy(false);
      toast({ text: problemWords(Problem.of(cause)).title, look: 'danger' });
    }
  };
  return { signOut: () => void signOut(), busy };
}
