import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { askSession } from './call';
import { forgetCopies, keepCopy, readCopy } from './offline-copy';
import { forgetPerson, remember, remembered } from '../ui/remembered';
import { Problem } from './problem';
import { keepSession, looksAfterBuildings, personOf, sessionEnded, tellTabs, type Session, type SignedIn } from './session-state';

const queryKey = ['session'];

export const sessionQuery = queryOptions({
  queryKey,
  queryFn: ({ client }) => readSession(client.getQueryData<Session>(queryKey)),
  staleTime: Infinity,
  gcTime: Infinity,
});

/**
 * Without a network the person stays who they were, to read what is kept on the device. When the session has ended the page
 * stays theirs too, with all that is filled in on it, and offers to sign in again.
 */
async function readSession(known: Session | undefined): Promise<Session> {
  try {
    const session = await askSession();
    await keep(session);
    if (known?.signedIn && personOf(session) !== personOf(known)) {
      if (session.signedIn) location.reload();
      else sessionEnded();
      return known;
    }
    keepSession(session);
    if (session.signedIn) tellTabs(session.account);
    return session;
  } catch (cause) {
    if (!Problem.of(cause).is('offline')) throw cause;
    const session = known ?? (await readCopy<Session>('session')) ?? { signedIn: false };
    if (!known) keepSession(session);
    return session;
  }
}

/** The person of the page has a session again. */
export async function goOn(queries: QueryClient, session: SignedIn): Promise<void> {
  keepSession(session);
  queries.setQueryData(queryKey, session);
  await keep(session);
}

async function keep(session: Session): Promise<void> {
  const before = await readCopy<Session>('session');
  // Without it the others are what a tab wrote while another one signed out: of whom nobody knows any more.
  if (!before || personOf(before) !== personOf(session)) await forgetCopies();
  if (session.signedIn) forgetOther(session.account, before && personOf(before));
  if (session.signedIn) await keepCopy('session', { ...session, csrfToken: '' });
}

/** What was chosen here stays when a session ends, and goes once somebody else signs in. */
function forgetOther(account: string, before: string | undefined): void {
  if ((remembered('person') ?? before ?? account) !== account) forgetPerson();
  remember('person', account);
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

/** Whether buildings are part of this person's work. */
export function useLooksAfterBuildings(): boolean {
  return looksAfterBuildings(useMe().roles);
}

export function signInAddress(to: string): string {
  return `/session/sign-in?to=${encodeURIComponent(to)}`;
}
