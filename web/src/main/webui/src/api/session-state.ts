/** Who is signed in, as the door of the app (not a token) tells it. */
export type Session =
  | { signedIn: false }
  | {
      signedIn: true;
      personId: string;
      name: string;
      organisation: string;
      roles: Role[];
      locale: string;
      csrfToken: string;
      expiresAt: string;
    };

export type SignedIn = Extract<Session, { signedIn: true }>;
export type Role = 'employee' | 'facility' | 'emergency' | 'building-admin' | 'admin' | 'integration';

let token = '';
const ended = new Set<() => void>();

export function csrfToken(): string {
  return token;
}

export function keepToken(session: Session): void {
  token = session.signedIn ? session.csrfToken : '';
}

/** Says that the door no longer knows us; whoever listens offers to sign in again. */
export function sessionEnded(): void {
  for (const listener of ended) listener();
}

export function onSessionEnded(listener: () => void): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}
