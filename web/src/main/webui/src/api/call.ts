import { csrfToken, sessionEnded, type Session } from './session-state';
import { Problem } from './problem';

/** `fetch` from our own origin, except that it throws a {@link Problem} for whatever is no success. */
export async function call(address: string, init?: RequestInit): Promise<Response> {
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

/** Who is signed in now; what the page knows of it stays as it is. */
export async function askSession(): Promise<Session> {
  return (await call('/session')).json() as Promise<Session>;
}

async function body(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
