import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './service';
import { keepToken, type Session, type SignedIn } from './session-state';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Infinity,
  gcTime: Infinity,
});

async function readSession(): Promise<Session> {
  const response = await call('/session');
  const session = (await response.json()) as Session;
  keepToken(session);
  return session;
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
