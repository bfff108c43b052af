/** Who is signed in, as the door of the app (not a token) tells it. */
export type Session =
  | { signedIn: false }
  | {
      signedIn: true;
      /** Tells one person from another; it is no id of theirs elsewhere. */
      account: string;
      name: string;
      /** Null where the token does not tell it. */
      organisation: string | null;
      roles: Role[];
      locale: string;
      csrfToken: string;
      expiresAt: string;
    };

export type SignedIn = Extract<Session, { signedIn: true }>;
export type Role = 'employee' | 'facility' | 'emergency' | 'building-admin' | 'admin' | 'platform-admin' | 'integration';

/** Whether somebody with these roles looks after the buildings that their organisation manages. */
export const looksAfterBuildings = (roles: readonly Role[]) =>
  roles.some((role) => ['facility', 'building-admin', 'admin', 'platform-admin'].includes(role));

let kept: Session = { signedIn: false };
const ended = new Set<() => void>();
const again = new Set<() => void>();

export function csrfToken(): string {
  return kept.signedIn ? kept.csrfToken : '';
}

/** Whose page this is; undefined while nobody is signed in. */
export function personOfPage(): string | undefined {
  return personOf(kept);
}

export function personOf(session: Session): string | undefined {
  return session.signedIn ? session.account : undefined;
}

export function keepSession(session: Session): void {
  kept = session;
}

/** Says that the door no longer knows us; whoever listens offers to sign in again. */
export function sessionEnded(): void {
  for (const listener of ended) listener();
}

export function onSessionEnded(listener: () => void): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}

/** Says that the person of this page has a session again; what stopped with the last one goes on. */
export function signedInAgain(): void {
  for (const listener of again) listener();
}

export function onSignedInAgain(listener: () => void): () => void {
  again.add(listener);
  return () => again.delete(listener);
}

let opened: BroadcastChannel | undefined;

/** One for the page, so that it does not hear itself. */
function tabs(): BroadcastChannel {
  return (opened ??= new BroadcastChannel('flexplek.session'));
}

/** Tells the other tabs of this browser who has signed in, or that nobody is any more. */
export function tellTabs(person: string | undefined): void {
  tabs().postMessage({ person });
}

export function onTabs(listener: (person: string | undefined) => void): () => void {
  const hear = ({ data }: MessageEvent<{ person: string | undefined }>) => listener(data.person);
  tabs().addEventListener('message', hear);
  return () => tabs().removeEventListener('message', hear);
}
