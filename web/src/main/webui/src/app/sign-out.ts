import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { call } from '../api/call';
import { tellTabs } from '../api/session-state';
import { forgetPerson, ofTheDevice } from '../ui/remembered';
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
      const kept = ofTheDevice();
      const response = await call('/session/sign-out', { method: 'POST' });
      const { to } = (await response.json()) as { to: string };
      // The answer asks the browser for the same, but not every one does it.
      forgetPerson(kept);
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
