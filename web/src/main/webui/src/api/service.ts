import { csrfToken, sessionEnded } from './session-state';
import { Problem } from './problem';

type Service = 'booking' | 'occupancy' | 'notification';

/** How every call to a service is made: one origin, the session's cookie, the token against forged calls. */
export function service(name: Service) {
  return { baseUrl: `${origin()}/api/${name}/v1`, credentials: 'same-origin' as const, fetch: call, throwOnError: true };
}

/** `fetch`, except that it throws a {@link Problem} for whatever is no success. */
export async function call(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(typeof input === 'string' ? new URL(input, origin()) : input, init);
  if (!['GET', 'HEAD'].includes(request.method)) {
    request.headers.set('X-CSRF-Token', csrfToken());
  }
  request.headers.set('Accept-Language', document.documentElement.lang);
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    throw new Problem(0, { type: '/problems/offline', title: 'No connection' });
  });
  if (response.ok) return response;
  const problem = new Problem(response.status, await body(response));
  if (response.status === 401 || response.status === 499) sessionEnded();
  throw problem;
}

async function body(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function origin(): string {
  return globalThis.location.origin;
}
