import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { forgetCopies, keepCopy, readCopy } from './offline-copy';
import { Problem } from './problem';
import { call } from './call';
import { keepToken, type Session, type SignedIn } from './session-state';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Without a network the person stays who they were, to read what is kept on the device. */
async function readSession(): Promise<Session> {
  try {
    const response = await call('/session');
    const session = (await response.json()) as Session;
    keepToken(session);
    await remember(session);
    return session;
  } catch (cause) {
    if (!Problem.of(cause).is('offline')) throw cause;
    return (await readCopy<Session>('session')) ?? { signedIn: false };
  }
}

async function remember(session: Session): Promise<void> {
  const before = await readCopy<Session>('session');
  const same = before?.signedIn && session.signedIn && before.personId === session.personId;
  if (before && !same) await forgetCopies();
  if (session.signedIn) await keepCopy('session', { ...session, csrfToken: '' });
}

/** Who is signed in; the router asks for it before any page, so a page never waits here. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The person of this page; only for pages that are shown to signed-in people. */
export function useMe(): SignedIn {
  const session = useSession();
  if (!session.signedIn) throw new Error('This page needs somebody signed in');
  return session;
}

export function signInAddress(to: string): string {
  return `/session/sign-in?to=${encodeURIComponent(to)}`;
}
