import { csrfToken, keepSession, personOf, personOfPage, sessionEnded, type Session } from './session-state';
import { Problem } from './problem';

/**
 * `fetch` from our own origin, except that it throws a {@link Problem} for whatever is no success. A page may be older than
 * the session: it was opened without a network, or somebody signed in anew in another tab. What it changes is then sent
 * once more with the token of now.
 */
export async function call(address: string, init?: RequestInit): Promise<Response> {
  try {
    return await send(address, init);
  } catch (cause) {
    if (!(cause instanceof Problem && cause.is('csrf')) || !(await tokenOfNow())) throw cause;
    return send(address, init);
  }
}

/** Who is signed in now; what the page knows of it stays as it is. */
export async function askSession(): Promise<Session> {
  return (await call('/session')).json() as Promise<Session>;
}

/** False when there is none for the person of this page: what they want is never done in the name of somebody else. */
async function tokenOfNow(): Promise<boolean> {
  const now = await askSession().catch(() => undefined);
  if (!now?.signedIn) return false;
  if (personOf(now) !== personOfPage()) {
    location.reload();
    return false;
  }
  keepSession(now);
  return true;
}

async function send(address: string, init?: RequestInit): Promise<Response> {
  const request = new Request(new URL(address, globalThis.location.origin), { credentials: 'same-origin', ...init });
  if (!['GET', 'HEAD'].includes(request.method)) {
    request.headers.set('X-CSRF-Token', csrfToken());
  }
  request.headers.set('Accept-Language', document.documentElement.lang);
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new Problem(0, { type: '/problems/offline', title: 'No connection' });
  });
  if (response.ok) return response;
  if (response.status === 401 || response.status === 499) sessionEnded();
  throw new Problem(response.status, await body(response), response.headers.get('Retry-After'));
}

async function body(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
